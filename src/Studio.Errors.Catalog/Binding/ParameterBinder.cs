namespace Studio.Errors.Catalog;

/// <summary>Binds the fields and values of an entry.</summary>
internal sealed class ParameterBinder(NodeReader reader)
{
    private readonly LiteralBinder literals = new(reader);
    private readonly PromiseBinder promises = new(reader);

    /// <summary>Binds fields, then values, each in order of the file.</summary>
    public IReadOnlyList<BoundParameter> Bind(ShapedObject error, string code) =>
    [
        .. Bind(error["fields"], "'fields'", isField: true, code),
        .. Bind(error["values"], "'values'", isField: false, code),
    ];

    private IEnumerable<BoundParameter> Bind(JsonNode? node, string label, bool isField, string code)
    {
        var spelt = new HashSet<string>(StringComparer.Ordinal);
        return (reader.Object(node, label)?.Members ?? [])
            .Where(member => spelt.Add(member.Name))
            .Select(member => Bind(member, isField, code))
            .OfType<BoundParameter>();
    }

    private BoundParameter? Bind(JsonMember member, bool isField, string code)
    {
        ReportName(member);
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (reader.Object(member.Value, label) is not { } node)
        {
            return null;
        }

        var owner = $"{(isField ? "The field" : "The value")} {label} of '{Phrase.Quote(code)}'";
        var shaped = ShapedObject.Of(node, isField ? Shape.Field : Shape.Value, owner, member.Place, reader.Problems);
        var description = reader.Words(shaped, "description");
        var isRequired = reader.Truth(shaped["required"], "'required'") ?? true;
        if (promises.Type(shaped["type"]) is not { } type)
        {
            return null;
        }

        var fallback = literals.Bind(shaped["default"], "default", member.Name, type);
        var example = literals.Bind(shaped["example"], "example", member.Name, type);
        return new(new(member.Name, type, isField, isRequired, fallback, description, example), member.Place);
    }

    private void ReportName(JsonMember member)
    {
        if (!Names.IsParameter(member.Name))
        {
            reader.Problems.Report(Rules.InvalidParameterName, member.Place, Phrase.Quote(member.Name));
        }
    }
}

/// <summary>A field or value, and where its name stands.</summary>
internal sealed record BoundParameter(ParameterModel Model, Extent Place);
