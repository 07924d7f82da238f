namespace Studio.Errors.Catalog;

/// <summary>Binds the fields and values of an entry, and the members of a type.</summary>
internal sealed class ParameterBinder(NodeReader reader, NamedTypes named)
{
    private readonly LiteralBinder literals = new(reader);
    private readonly TypeBinder types = new(reader, named);

    /// <summary>Binds fields, then values, each in order of the file.</summary>
    public IReadOnlyList<BoundParameter> Bind(ShapedObject error, string code) =>
    [
        .. Bind(error["fields"], "fields", Shape.Field, "field", code),
        .. Bind(error["values"], "values", Shape.Value, "value", code),
    ];

    /// <summary>Binds the members of a type in order of the file.</summary>
    public IReadOnlyList<BoundParameter> BindMembers(ShapedObject type, string name) =>
        [.. Bind(type["fields"], "fields", Shape.Member, "member", name)];

    private BoundParameter[] Bind(JsonNode? node, string list, Shape shape, string noun, string owner)
    {
        var spelt = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. (reader.Object(node, $"'{list}'")?.Members ?? [])
                .Where(member => spelt.Add(member.Name))
                .Select(member => Bind(member, shape, noun, owner))
                .OfType<BoundParameter>(),
        ];
    }

    private BoundParameter? Bind(JsonMember member, Shape shape, string noun, string ownerName)
    {
        ReportName(member);
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (reader.Object(member.Value, label) is not { } node)
        {
            return null;
        }

        var owner = $"The {noun} {label} of '{Phrase.Quote(ownerName)}'";
        var shaped = ShapedObject.Of(node, shape, owner, member.Place, reader.Problems);
        var description = reader.Words(shaped, "description");
        var isRequired = reader.Truth(shaped["required"], "'required'") ?? true;
        var (maximum, values) = (types.Maximum(shaped["max"]), types.Values(shaped["values"]));
        if (types.Bind(shaped, member.Place, owner) is not { } type)
        {
            return null;
        }

        var fallback = literals.Bind(shaped["default"], "default", member.Name, type);
        var example = literals.Bind(shaped["example"], "example", member.Name, type);
        return new(
            new(member.Name, type, shape != Shape.Value, isRequired, fallback, description, example) { Maximum = maximum, Values = values },
            member.Place);
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
