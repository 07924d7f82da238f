namespace Studio.Errors.Catalog;

/// <summary>
/// Reads JSON with comments and trailing commas. Goes on after every error, and never recurses deeper than
/// <see cref="MaximumDepth"/>.
/// </summary>
internal sealed class JsonParser
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int MaximumDepth = 16;

    private readonly string text;
    private readonly JsonLexer lexer;
    private readonly ProblemList problems;
    private readonly List<JsonTokenKind> closers = [];
    private JsonToken token;
    private JsonTokenKind previous;
    private int reported = -1;

    private JsonParser(string text, ProblemList problems)
    {
        this.text = text;
        lexer = new(text, problems);
        this.problems = problems;
        token = lexer.Next();
    }

    public static JsonNode Parse(string text, ProblemList problems)
    {
        var parser = new JsonParser(text, problems);
        var root = parser.Value();
        if (parser.token.Kind != JsonTokenKind.End)
        {
            parser.Report("The catalog has ended before this", "remove what follows");
        }

        return root;
    }

    private JsonNode Value()
    {
        var current = token;
        switch (current.Kind)
        {
            case JsonTokenKind.OpenObject:
            case JsonTokenKind.OpenArray:
                return Nested();
            case JsonTokenKind.Comma or JsonTokenKind.Colon or JsonTokenKind.CloseObject or JsonTokenKind.CloseArray or JsonTokenKind.End:
                ReportExpected("a value", "write one");
                return new JsonMissing(new(current.Extent.Start, 0));
            default:
                Advance();
                return Scalar(current);
        }
    }

    private JsonNode Scalar(JsonToken scalar) => scalar.Kind switch
    {
        JsonTokenKind.Text => new JsonText(scalar.Extent, scalar.Value, text),
        JsonTokenKind.Number => new JsonNumber(scalar.Extent, scalar.Value),
        JsonTokenKind.True => new JsonBoolean(scalar.Extent, true),
        JsonTokenKind.False => new JsonBoolean(scalar.Extent, false),
        JsonTokenKind.Null => new JsonNull(scalar.Extent),
        _ => new JsonMissing(scalar.Extent),
    };

    private JsonNode Nested()
    {
        if (closers.Count == MaximumDepth)
        {
            problems.Report(Rules.NestedTooDeeply, token.Extent, Phrase.Number(MaximumDepth));
            return SkipNested();
        }

        return token.Kind == JsonTokenKind.OpenObject ? Object() : Array();
    }

    private JsonMissing SkipNested()
    {
        var start = token.Extent.Start;
        var open = 0;
        do
        {
            open += token.Kind is JsonTokenKind.OpenObject or JsonTokenKind.OpenArray ? 1 : 0;
            open -= token.Kind is JsonTokenKind.CloseObject or JsonTokenKind.CloseArray ? 1 : 0;
            Advance();
        }
        while (open > 0 && token.Kind != JsonTokenKind.End);

        return new(Extent.Between(start, token.Extent.Start));
    }

    private JsonObject Object()
    {
        var start = Open(JsonTokenKind.CloseObject);
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!Ends())
        {
            if (Member() is not { } member)
            {
                continue;
            }

            if (!names.Add(member.Name))
            {
                problems.Report(Rules.DuplicateMember, member.Place, Phrase.Quote(member.Name), "occurs twice in this object");
            }

            members.Add(member);
            Separator();
        }

        return new(Close(start), members);
    }

    private JsonMember? Member()
    {
        if (token.Kind is not (JsonTokenKind.Text or JsonTokenKind.Word))
        {
            ReportExpected("a name in double quotes", "write one or remove this");
            SkipStray();
            return null;
        }

        var name = Advance();
        var place = name.Kind == JsonTokenKind.Text ? JsonText.Unquoted(name.Extent) : name.Extent;
        if (token.Kind == JsonTokenKind.Colon)
        {
            Advance();
            return new(name.Value, place, Value());
        }

        if (name.Kind == JsonTokenKind.Word)
        {
            return null;
        }

        ReportExpected($"':' after '{Phrase.Quote(name.Value)}'", "write it, and a value");
        var isValue = token.Kind is not (JsonTokenKind.Comma or JsonTokenKind.End) && !Ends();
        return new(name.Value, place, isValue ? Value() : new JsonMissing(new(name.Extent.End, 0)));
    }

    private JsonArray Array()
    {
        var start = Open(JsonTokenKind.CloseArray);
        var items = new List<JsonNode>();
        while (!Ends())
        {
            var before = token.Extent;
            items.Add(Value());
            if (token.Extent == before)
            {
                SkipStray();
            }
            else
            {
                Separator();
            }
        }

        return new(Close(start), items);
    }

    private void Separator()
    {
        if (token.Kind == JsonTokenKind.Comma)
        {
            Advance();
        }
        else if (!Ends() && previous != JsonTokenKind.Word)
        {
            // After something that is not JSON, a text that was never closed say, the comma may be inside it.
            ReportExpected("','", "put one between two members or items");
            if (token.Kind is JsonTokenKind.CloseObject or JsonTokenKind.CloseArray)
            {
                SkipStray();
            }
        }
    }

    /// <summary>Skips what belongs nowhere, with all that is in it, and the commas after it, which then separate nothing.</summary>
    private void SkipStray()
    {
        do
        {
            SkipNested();
        }
        while (token.Kind == JsonTokenKind.Comma);
    }

    private int Open(JsonTokenKind closer)
    {
        closers.Add(closer);
        return Advance().Extent.Start;
    }

    /// <summary>Whether an object or array ends here: closed, at the end of the text, or by the bracket of one around it.</summary>
    private bool Ends() => token.Kind == JsonTokenKind.End || closers.Contains(token.Kind);

    private Extent Close(int start)
    {
        var closer = closers[closers.Count - 1];
        closers.RemoveAt(closers.Count - 1);
        if (token.Kind == closer)
        {
            return Extent.Between(start, Advance().Extent.End);
        }

        ReportExpected(closer == JsonTokenKind.CloseObject ? "'}'" : "']'", "close what was opened");
        return Extent.Between(start, token.Extent.Start);
    }

    private JsonToken Advance()
    {
        var current = token;
        previous = current.Kind;
        token = lexer.Next();
        return current;
    }

    private void ReportExpected(string what, string cure) =>
        Report(
            token.Kind == JsonTokenKind.End
                ? $"The file ends where {what} is expected"
                : $"'{Phrase.Quote(token.Value)}' stands where {what} is expected",
            cure);

    private void Report(string defect, string cure)
    {
        // One problem a place: a word is reported by the lexer, and at the end of the file everything open lacks something.
        if (token.Kind != JsonTokenKind.Word && token.Extent.Start != reported)
        {
            reported = token.Extent.Start;
            problems.Report(Rules.MalformedJson, token.Extent, defect, cure);
        }
    }
}
