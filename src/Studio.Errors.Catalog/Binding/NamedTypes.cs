namespace Studio.Errors.Catalog;

/// <summary>
/// The <c>types</c> of a catalog. Each is bound when it is asked for, so that one may stand before those that it is made of;
/// one that is asked for while it is bound contains itself.
/// </summary>
internal sealed class NamedTypes
{
    /// <summary>How many types a catalog may have.</summary>
    public const int MaximumTypes = 100;

    // A type is told in full where it is used; what types of types come to grows without bounds otherwise.
    private const int LargestType = 200;

    private readonly NodeReader reader;
    private readonly ParameterBinder parameters;
    private readonly Dictionary<string, JsonMember> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundType> bound = new(StringComparer.Ordinal);
    private readonly List<string> open = [];

    public NamedTypes(NodeReader reader, JsonNode? node)
    {
        this.reader = reader;
        parameters = new(reader, this);
        foreach (var member in reader.Object(node, "'types'")?.Members ?? [])
        {
            Add(member);
        }
    }

    /// <summary>The names of all types, usable or not.</summary>
    public IEnumerable<string> Names => members.Keys;

    public bool Has(string name) => members.ContainsKey(name);

    /// <summary>All types with their places, in order of the file.</summary>
    public IReadOnlyList<BoundType> All => [.. members.Values.Select(Bind)];

    /// <summary>The type of a name; null where there is none or, after a report, it contains itself.</summary>
    public TypeModel? Find(JsonText name)
    {
        if (!members.TryGetValue(name.Value, out var member))
        {
            return null;
        }

        var outer = open.IndexOf(name.Value);
        if (outer < 0)
        {
            return Bind(member).Model;
        }

        var way = open.Skip(outer + 1).ToArray();
        var byWay = way.Length == 0 ? "" : $" by way of {Phrase.List(way)}";
        reader.Problems.Report(
            Rules.UnknownParameterType,
            name.Mark,
            Phrase.Quote(name.Value),
            $"it contains itself{byWay}, and no response could end; leave one of the members out");
        return null;
    }

    private BoundType Bind(JsonMember member)
    {
        if (bound.TryGetValue(member.Name, out var known))
        {
            return known;
        }

        open.Add(member.Name);
        var type = Type(member);
        open.Remove(member.Name);
        bound.Add(member.Name, type);
        return type;
    }

    private BoundType Type(JsonMember member)
    {
        var label = $"'{Phrase.Quote(member.Name)}'";
        if (reader.Object(member.Value, label) is not { } node)
        {
            return new(new(member.Name, "", EquatableArray<ParameterModel>.Empty), member.Place, member.Whole, []);
        }

        var shaped = ShapedObject.Of(node, Shape.Type, label, member.Place, reader.Problems);
        var fields = parameters.BindMembers(shaped, member.Name);
        var size = fields.Sum(field => field.Model.Type.Size);
        if (size > LargestType)
        {
            reader.Problems.Report(
                Rules.UnknownParameterType,
                member.Place,
                Phrase.Quote(member.Name),
                $"it has {Phrase.Number(size)} members with those of its types, but at most {Phrase.Number(LargestType)} are supported");
            fields = [];
        }

        var description = reader.Words(shaped, "description");
        return new(
            new(member.Name, description, fields.Select(field => field.Model).ToEquatableArray()), member.Place, member.Whole, fields);
    }

    private void Add(JsonMember member)
    {
        if (!members.ContainsKey(member.Name) && members.Count == MaximumTypes)
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                member.Place,
                Phrase.Quote(member.Name),
                $"among the first {Phrase.Number(MaximumTypes)} types",
                "split the API, since the types after them are ignored");
        }
        else if (!members.ContainsKey(member.Name))
        {
            CheckName(member);
            members.Add(member.Name, member);
        }
    }

    private void CheckName(JsonMember member)
    {
        var isTaken = ScalarType.Plain.ContainsKey(member.Name)
            || ScalarType.Formats.ContainsKey(member.Name)
            || member.Name is ListType.Word or MapType.Word;
        if (isTaken || !Catalog.Names.IsCode(member.Name))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                member.Place,
                Phrase.Quote(member.Name),
                isTaken ? "a name for a type of the catalog, since it is a type already" : "a name for a type",
                isTaken ? "choose another name" : "use lower-case words of a–z and 0–9 joined by single underscores");
        }
    }
}

/// <summary>A type with the places that checks may have to point at.</summary>
/// <param name="Model">The type.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="Whole">From the name to the end of the type.</param>
/// <param name="Fields">The model's fields and where their names stand.</param>
internal sealed record BoundType(TypeModel Model, Extent Place, Extent Whole, IReadOnlyList<BoundParameter> Fields);
