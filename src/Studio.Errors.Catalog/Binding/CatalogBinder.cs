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

        var isExtending = root.Members.Any(member => member.Name == "extends");
        var shaped = ShapedObject.Of(
            root, isExtending ? Shape.ExtendingCatalog : Shape.Catalog, "The catalog", root.Mark, problems);
        _ = reader.Text(shaped["$schema"], "'$schema'");
        var version = reader.FilledText(shaped["version"], "version", "the API's version, as in \"v1\"")?.Value ?? "";
        var scopes = new ScopeBinder(reader).Bind(shaped["scopes"]);
        var settings = Settings(root, shaped, isExtending);
        var upstreams = new UpstreamBinder(reader).Bind(shaped["upstreams"]);
        var retired = new CodeBinder(reader).BindRetired(shaped["retired"], settings.Style);
        var extensions = new ExtensionBinder(reader);
        var extends = extensions.BindExtends(shaped["extends"]);
        var without = extensions.BindWithout(root.Members.FirstOrDefault(member => member.Name == "without"), isExtending);
        var errors = reader.Object(shaped["errors"], "'errors'");
        if (errors is null && !(isExtending && shaped["errors"] is null))
        {
            return null;
        }

        var members = Distinct(errors?.Members ?? []);
        var errorsPlace = root.Members.FirstOrDefault(member => member.Name is "errors")?.Place ?? root.Mark;
        var (entries, overrides) = Entries(members, settings);
        return new(
            version,
            scopes,
            retired,
            errorsPlace,
            [.. members.Select(member => new Spot(member.Name, member.Place))],
            entries,
            settings.Types.All,
            settings,
            isExtending ? new(extends, without, overrides, Said(shaped)) : null)
        {
            Upstreams = upstreams,
        };
    }

    private static OwnSettings Said(ShapedObject shaped) =>
        (shaped["envelope"] is null ? OwnSettings.None : OwnSettings.Envelope)
        | (shaped["codes"] is null ? OwnSettings.None : OwnSettings.Codes)
        | (shaped["requestId"] is null ? OwnSettings.None : OwnSettings.RequestId)
        | (shaped["headers"] is null ? OwnSettings.None : OwnSettings.Headers);

    private BoundSettings Settings(JsonObject root, ShapedObject shaped, bool isExtending)
    {
        var headers = new HeaderBinder(reader);
        var requestId = headers.BindRequestId(shaped["requestId"]);
        var codeHeader = headers.BindCodeHeader(shaped["headers"], requestId);
        var envelope = root.Members.FirstOrDefault(member => member.Name == "envelope");
        return new(
            new EnvelopeBinder(reader).Bind(envelope, shaped["headers"] is not null || isExtending),
            new CodeBinder(reader).BindStyle(shaped["codes"]),
            requestId,
            codeHeader,
            new AddressBinder(reader).Bind(shaped["documentation"]),
            new(reader, shaped["types"]),
            isExtending);
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

    private (IReadOnlyList<BoundError> Entries, IReadOnlyList<BoundOverride> Overrides) Entries(
        List<JsonMember> members, BoundSettings settings)
    {
        if (members.Count > MaximumCodes)
        {
            var first = members[MaximumCodes];
            problems.Report(
                Rules.TooManyCodes, first.Place, Phrase.Number(members.Count), Phrase.Number(MaximumCodes), Phrase.Quote(first.Name));
        }

        var (entries, overrides) = (new ErrorBinder(reader, settings), new OverrideBinder(reader, settings));
        var kept = members.Take(MaximumCodes).ToLookup(OverrideBinder.IsOverride);
        return ([.. kept[false].Select(entries.Bind).OfType<BoundError>()], [.. kept[true].Select(overrides.Bind)]);
    }
}
