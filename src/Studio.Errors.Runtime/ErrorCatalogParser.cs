using System.Text;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// Reads the JSON that the generator emits: errors.json as the compiler understood it, without comments. It reads all of a
/// catalog, or one entry of it.
/// </summary>
internal ref struct ErrorCatalogParser
{
    private readonly ReadOnlySpan<byte> text;
    private Utf8JsonReader reader;

    private ErrorCatalogParser(ReadOnlySpan<byte> text)
    {
        this.text = text;
        reader = new(text);
    }

    /// <summary>Reads a whole catalog.</summary>
    public static ErrorCatalog Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return new ErrorCatalogParser(utf8Json).Catalog();
        }
        catch (InvalidOperationException fault)
        {
            throw NoCatalog(fault);
        }
    }

    /// <summary>Reads what stands before the errors.</summary>
    public static CatalogHead Head(ReadOnlySpan<byte> utf8Json) => new ErrorCatalogParser(utf8Json).Head(isAlone: true, out _);

    /// <summary>Reads one entry.</summary>
    /// <param name="utf8Json">The entry, and whatever comes after it.</param>
    public static ErrorEntry Entry(ReadOnlySpan<byte> utf8Json) => new ErrorCatalogParser(utf8Json).Entry();

    private static FormatException NoCatalog(Exception? cause = null) =>
        new("The JSON is not an error catalog as the generator emits it.", cause);

    private ErrorCatalog Catalog()
    {
        var head = Head(isAlone: false, out var errors);
        return new(head, errors ?? throw NoCatalog());
    }

    private CatalogHead Head(bool isAlone, out ErrorDefinition[]? errors)
    {
        var version = "";
        string[] scopes = [];
        var shape = new CatalogShape();
        errors = null;
        Begin(JsonTokenType.StartObject);
        while (NextMember())
        {
            if (reader.ValueTextEquals("errors"u8))
            {
                if (isAlone)
                {
                    break;
                }

                errors = Errors();
            }
            else if (reader.ValueTextEquals("version"u8))
            {
                version = Text();
            }
            else if (reader.ValueTextEquals("scopes"u8))
            {
                scopes = Texts();
            }
            else
            {
                var name = reader.GetString()!;
                reader.Read();
                shape.Add(name, ref reader);
            }
        }

        return new(version, scopes, shape.Envelope);
    }

    private ErrorDefinition[] Errors()
    {
        var errors = new List<ErrorDefinition>();
        var isSorted = true;
        Begin(JsonTokenType.StartObject);
        while (NextMember())
        {
            var code = reader.GetString()!;
            var entry = Entry();
            var error = new ErrorDefinition(code, entry.Status ?? throw NoCatalog(), entry.Retry ?? throw NoCatalog(), entry);
            isSorted &= errors.Count == 0 || string.CompareOrdinal(errors[^1].Code, error.Code) < 0;
            errors.Add(error);
        }

        if (!isSorted)
        {
            errors.Sort(static (left, right) => string.CompareOrdinal(left.Code, right.Code));
        }

        return errors.ToArray();
    }

    private ErrorEntry Entry()
    {
        var entry = new ErrorEntry();
        Begin(JsonTokenType.StartObject);
        while (NextMember())
        {
            Member(entry);
        }

        return entry;
    }

    private void Member(ErrorEntry entry)
    {
        switch (reader.GetString())
        {
            case "status":
                reader.Read();
                entry.Status = reader.GetInt32();
                break;
            case "retry":
                entry.Retry = Retry(Text());
                break;
            case "retryAfterDefault":
                reader.Read();
                entry.RetryAfterDefault = reader.GetInt32();
                break;
            case "message":
                entry.Message = Text();
                break;
            case "key":
                entry.Key = Text();
                break;
            case "title":
                entry.Title = Text();
                break;
            case "category":
                entry.Category = Text();
                break;
            case "documentation":
                entry.Documentation = Text();
                break;
            case "fields":
                Parameters(entry, isField: true);
                break;
            case "values":
                Parameters(entry, isField: false);
                break;
            case "when":
                entry.When = Text();
                break;
            case "remedy":
                entry.Remedy = Text();
                break;
            case "since":
                entry.Since = Text();
                break;
            case "deprecated":
                entry.Deprecated = Text();
                break;
            case "of":
                entry.InheritedFrom = Text();
                break;
            case "from":
                Origin(entry);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void Parameters(ErrorEntry entry, bool isField)
    {
        Begin(JsonTokenType.StartObject);
        while (NextMember())
        {
            entry.Add(Parameter(reader.GetString()!, isField));
        }
    }

    private ErrorParameter Parameter(string name, bool isField)
    {
        reader.Read();
        return CatalogParameter.Read(name, isField, JsonElement.ParseValue(ref reader));
    }

    private void Origin(ErrorEntry entry)
    {
        Begin(JsonTokenType.StartObject);
        while (NextMember())
        {
            if (reader.ValueTextEquals("missingScope"u8))
            {
                reader.Read();
                entry.MissingScopeField = reader.GetString();
            }
            else if (reader.ValueTextEquals("statuses"u8))
            {
                entry.AnsweredStatuses = Texts();
            }
            else if (reader.ValueTextEquals("upstreams"u8))
            {
                entry.Upstreams = Texts();
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void Begin(JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw NoCatalog();
        }
    }

    /// <summary>Goes to the name of the next member; past the brace where there is none.</summary>
    private bool NextMember() => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private string Text()
    {
        reader.Read();
        return reader.GetString() ?? "";
    }

    private string[] Texts()
    {
        var texts = new List<string>();
        Begin(JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.TokenType == JsonTokenType.Number ? Written() : reader.GetString()!);
        }

        return texts.ToArray();
    }

    /// <summary>The value as it is written.</summary>
    private string Written()
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(text[start..(int)reader.BytesConsumed]);
    }

    private static RetryAdvice Retry(string retry) => retry switch
    {
        "backoff" => RetryAdvice.Backoff,
        "retryAfter" => RetryAdvice.RetryAfter,
        "never" => RetryAdvice.Never,
        _ => throw new FormatException($"'{retry}' is no retry advice: never, backoff or retryAfter."),
    };
}
