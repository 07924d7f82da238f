namespace Studio.Errors.Catalog;

/// <summary>Binds the JSON of a baseline.</summary>
internal sealed class ShippedBinder(ProblemList problems)
{
    private readonly NodeReader reader = new(problems);
    private readonly PromiseBinder promises = new(new(problems));
    private readonly HashSet<string> types = new(StringComparer.Ordinal);

    public ShippedCatalog? Bind(JsonNode node)
    {
        if (reader.Object(node, "The baseline") is not { } root)
        {
            return null;
        }

        var shaped = ShapedObject.Of(root, Shape.Shipped, "The baseline", root.Mark, problems);
        var version = reader.FilledText(shaped["version"], "version", "the version that was shipped")?.Value ?? "";
        var retired = new CodeBinder(reader).BindRetired(shaped["retired"], WireStyle.Snake);
        var headers = new HeaderBinder(reader);
        var requestId = headers.BindRequestId(shaped["requestId"]);
        var codeHeader = headers.BindCodeHeader(shaped["headers"], requestId);
        var envelope = root.Members.FirstOrDefault(member => member.Name == "envelope");
        var shippedTypes = Types(shaped["types"]);
        var errors = (reader.Object(shaped["codes"], "'codes'")?.Members ?? []).Select(Error).OfType<ShippedError>();
        return new(
            version,
            errors.OrderBy(error => error.Code, StringComparer.Ordinal).ToEquatableArray(),
            retired.OrderBy(each => each.Code, StringComparer.Ordinal).ToEquatableArray())
        {
            Types = shippedTypes,
            Envelope = new EnvelopeBinder(reader).Bind(envelope, shaped["headers"] is not null).Model,
            RequestIdHeader = requestId.Header,
            CodeHeader = codeHeader,
        };
    }

    private ShippedError? Error(JsonMember member)
    {
        promises.CheckCode(member.Name, member.Place);
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (reader.Object(member.Value, label) is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.ShippedError, label, member.Place, problems);
        var number = Number(shaped["number"]);
        var status = promises.Status(shaped["status"]);
        var retry = promises.Retry(shaped["retry"]);
        var fields = Fields(shaped["fields"]);
        var isDeprecated = reader.Truth(shaped["deprecated"], "'deprecated'") ?? false;
        var wire = new CodeBinder(reader).BindWire(shaped["wire"]);
        var (category, type, of) = (reader.Words(shaped, "category"), reader.Words(shaped, "type"), reader.Words(shaped, "of"));
        return number is null || status is null || retry is null
            ? null
            : new(member.Name, number.Value, status.Value, retry.Value, fields, isDeprecated)
            {
                Wire = wire is null ? new(member.Name, IsNumber: false) : new(wire.Text, wire.IsNumber),
                Category = category,
                Type = type,
                Of = of,
            };
    }

    private EquatableArray<ShippedType> Types(JsonNode? node)
    {
        var members = (reader.Object(node, "'types'")?.Members ?? []).Select(member => (member.Name, Node: Type(member))).ToArray();
        types.UnionWith(members.Select(member => member.Name));
        return members
            .Select(type => new ShippedType(type.Name, Fields(type.Node)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private JsonNode? Type(JsonMember member)
    {
        var label = $"'{Phrase.Quote(member.Name)}'";
        return reader.Object(member.Value, label) is { } node
            ? ShapedObject.Of(node, Shape.ShippedType, label, member.Place, problems)["fields"]
            : null;
    }

    private EquatableArray<ShippedField> Fields(JsonNode? node) => (reader.Object(node, "'fields'")?.Members ?? [])
        .Select(Field)
        .OfType<ShippedField>()
        .OrderBy(field => field.Name, StringComparer.Ordinal)
        .ToEquatableArray();

    private ShippedField? Field(JsonMember member)
    {
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (reader.Object(member.Value, label) is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.ShippedField, label, member.Place, problems);
        var isRequired = reader.Truth(shaped["required"], "'required'") ?? true;
        var values = (reader.Array(shaped["values"], "'values'")?.Items ?? [])
            .Select(item => reader.Text(item, "A value"))
            .OfType<JsonText>()
            .Select(text => text.Value);
        return reader.FilledText(shaped["type"], "type", "the type that was shipped") is { } type
            && IsKnown(type)
            ? new(member.Name, type.Value, isRequired)
            {
                Values = values.OrderBy(value => value, StringComparer.Ordinal).ToEquatableArray(),
            }
            : null;
    }

    /// <summary>A type of the reader's or of the baseline itself, in lists and maps.</summary>
    private bool IsKnown(JsonText type)
    {
        const string Of = " of ";
        var words = type.Value;
        while (new[] { ListType.Word, MapType.Word }.Any(word => words.StartsWith(word + Of, StringComparison.Ordinal)))
        {
            words = words.Substring(words.IndexOf(Of, StringComparison.Ordinal) + Of.Length);
        }

        if (ScalarType.All.ContainsKey(words) || types.Contains(words))
        {
            return true;
        }

        var known = ScalarType.All.Keys.Concat(types).ToArray();
        problems.Report(
            Rules.UnknownParameterType,
            type.Mark,
            Phrase.Quote(type.Value),
            problems.DidYouMean(words, known, $"use {Phrase.List(known)}, or a list or map of one"));
        return false;
    }

    private int? Number(JsonNode? node)
    {
        if (reader.Number(node, "'number'") is not { } number)
        {
            return null;
        }

        if (JsonNumbers.TryWhole(number.Spelling, out var value) && value is > 0 and <= int.MaxValue)
        {
            return (int)value;
        }

        reader.ReportType(number, "'number'", $"a whole number from 1 to {Phrase.Number(int.MaxValue)}");
        return null;
    }
}
