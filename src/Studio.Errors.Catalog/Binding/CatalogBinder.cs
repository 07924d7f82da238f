namespace Studio.Errors.Catalog;

/// <summary>Binds the JSON of a catalog. Whatever can't be bound is reported and left out.</summary>
internal sealed class CatalogBinder(ProblemList problems)
{
    /// <summary>How many codes a catalog may have.</summary>
    public const int MaximumCodes = 1_000;

    private readonly NodeReader reader = new(problems);

    /// <summary>Binds a catalog; null where there are no errors to bind at all.</summary>
    public BoundCatalog? Bind(JsonNode node)
    {
        if (reader.Object(node, "The catalog") is not { } root)
        {
            return null;
        }

        var shaped = ShapedObject.Of(root, Shape.Catalog, "The catalog", root.Mark, problems);
        _ = reader.Text(shaped["$schema"], "'$schema'");
        var version = reader.FilledText(shaped["version"], "version", "the API's version, as in \"v1\"")?.Value ?? "";
        var scopes = new NameListBinder(reader).BindScopes(shaped["scopes"]);
        var retired = new NameListBinder(reader).BindCodes(shaped["retired"]);
        if (reader.Object(shaped["errors"], "'errors'") is not { } errors)
        {
            return null;
        }

        var members = Distinct(errors.Members);
        var errorsPlace = root.Members.First(member => member.Name == "errors").Place;
        return new(
            version, scopes, retired, errorsPlace, [.. members.Select(member => new Spot(member.Name, member.Place))], Entries(members));
    }

    /// <summary>
    /// The entries whose codes stand once; of codes that stand twice, the first. The parser reports those that are
    /// alike to the letter.
    /// </summary>
    private List<JsonMember> Distinct(IReadOnlyList<JsonMember> members)
    {
        var spelt = new HashSet<string>(StringComparer.Ordinal);
        var cased = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var distinct = new List<JsonMember>();
        foreach (var member in members.Where(member => spelt.Add(member.Name)))
        {
            if (!cased.Add(member.Name))
            {
                problems.Report(
                    Rules.DuplicateMember, member.Place, Phrase.Quote(member.Name), "differs only in case from a code before it");
            }

            distinct.Add(member);
        }

        return distinct;
    }

    private List<BoundError> Entries(List<JsonMember> members)
    {
        if (members.Count > MaximumCodes)
        {
            var first = members[MaximumCodes];
            problems.Report(
                Rules.TooManyCodes, first.Place, Phrase.Number(members.Count), Phrase.Number(MaximumCodes), Phrase.Quote(first.Name));
        }

        var entries = new ErrorBinder(reader);
        return [.. members.Take(MaximumCodes).Select(entries.Bind).OfType<BoundError>()];
    }
}
