namespace Studio.Errors.Catalog;

/// <summary>Binds the <c>from.validation</c> of an entry. Whether its members fit is checked later, with all types known.</summary>
internal sealed class ValidationBinder(NodeReader reader)
{
    private readonly ProblemList problems = reader.Problems;

    public BoundValidation? Bind(JsonMember? member)
    {
        if (member is null || reader.Object(member.Value, "'validation'") is not { } node)
        {
            return null;
        }

        var shaped = ShapedObject.Of(node, Shape.Validation, "'validation'", member.Place, problems);
        var (list, map) = (Name(shaped, "list"), Name(shaped, "map"));
        if (shaped["list"] is null && shaped["map"] is null)
        {
            problems.Report(
                Rules.MissingMember,
                member.Place,
                "'validation'",
                "list",
                "the field that lists what is wrong, or \"map\" for texts by place");
        }
        else if (list is not null && map is not null)
        {
            problems.Report(Rules.InvalidSetting, map.Place, "map", "a member beside 'list'", "remove one of the two");
        }

        return new(
            member.Place,
            list,
            map,
            Form(shaped["form"]),
            [.. Roles(shaped)],
            Reasons(shaped["reasons"]),
            Name(shaped, "count"),
            Name(shaped, "summary"));
    }

    private IEnumerable<BoundRole> Roles(ShapedObject shaped) =>
        from role in ViolationRole.All
        let target = Name(shaped, role.Word)
        where target is not null
        select new BoundRole(role, target);

    private BoundSource<string>? Name(ShapedObject shaped, string member) =>
        reader.Text(shaped[member], $"'{member}'") is { } text ? new(text.Value, text.Mark) : null;

    private PlaceForm Form(JsonNode? node)
    {
        if (reader.Text(node, "'form'") is not { } text)
        {
            return PlaceForm.Pointer;
        }

        if (Spellings.Forms.TryGetValue(text.Value, out var form))
        {
            return form;
        }

        var known = Spellings.Forms.Keys.ToArray();
        problems.Report(
            Rules.InvalidSetting,
            text.Mark,
            Phrase.Quote(text.Value),
            "a form of a place",
            problems.DidYouMean(text.Value, known, $"use one of {Phrase.List(known)}"));
        return PlaceForm.Pointer;
    }

    private List<ReasonSpelling> Reasons(JsonNode? node)
    {
        var spellings = new List<ReasonSpelling>();
        foreach (var member in reader.Object(node, "'reasons'")?.Members ?? [])
        {
            if (!ValidationModel.KnownReasons.Contains(member.Name))
            {
                problems.Report(
                    Rules.UnknownMember,
                    member.Place,
                    Phrase.Quote(member.Name),
                    "'reasons'",
                    problems.DidYouMean(
                        member.Name, ValidationModel.KnownReasons, $"its members are {Phrase.List(ValidationModel.KnownReasons)}"));
            }
            else if (reader.FilledText(member.Value, member.Name, "what this reason is called on the wire") is { } wire)
            {
                spellings.Add(new(member.Name, wire.Value));
            }
        }

        return spellings;
    }
}

/// <summary>The <c>from.validation</c> of an entry, and where its parts stand.</summary>
internal sealed record BoundValidation(
    Extent Place,
    BoundSource<string>? List,
    BoundSource<string>? Map,
    PlaceForm Form,
    IReadOnlyList<BoundRole> Members,
    IReadOnlyList<ReasonSpelling> Reasons,
    BoundSource<string>? Count,
    BoundSource<string>? Summary)
{
    /// <summary>The parameters of the entry that it fills.</summary>
    public IEnumerable<BoundSource<string>> Fills => new[] { List, Map, Count, Summary }.OfType<BoundSource<string>>();

    public ValidationModel ToModel() => new(
        List?.Value,
        Map?.Value,
        Form,
        Members.Select(each => new RoleTarget(each.Role, each.Target.Value)).ToEquatableArray(),
        Reasons: EquatableArray<ReasonSpelling>.Empty,
        Count?.Value,
        Summary?.Value)
    {
        Said = Reasons.ToEquatableArray(),
    };
}

/// <summary>A part of a violation, and where the member that takes it is named.</summary>
internal sealed record BoundRole(ViolationRole Role, BoundSource<string> Target);
