namespace Studio.Errors.Catalog;

/// <summary>Everything that differs between two catalogs: what breaks the promise, what adds to it, and texts.</summary>
internal static class CatalogDifference
{
    public static IReadOnlyList<CatalogChange> Between(CatalogModel before, CatalogModel after)
    {
        var codes = new HashSet<string>(after.Errors.Select(error => error.Code), StringComparer.Ordinal);
        var old = before.Errors.ToDictionary(error => error.Code);
        return
        [
            .. Version(before, after),
            .. PromiseChanges.Between(ShippedCatalog.Of(before), ShippedCatalog.Of(after), codes.Contains),
            .. NewTombstones(before, after),
            .. Types(before, after),
            .. before.Scopes.Equals(after.Scopes)
                ? []
                : new[] { Other(ChangeWeight.Minor, CatalogMap.ScopesPath, "the list of scopes is another") },
            .. before.RequestId with { Header = "" } == after.RequestId with { Header = "" }
                ? []
                : new[] { Other(ChangeWeight.Patch, CatalogMap.RequestIdPath, "how ids of requests are made is another") },
            .. Said(before).SequenceEqual(Said(after))
                ? []
                : new[] { Other(ChangeWeight.Minor, CatalogMap.UpstreamsPath, "what errors of other services become is another") },
            .. after.Errors.Where(error => old.ContainsKey(error.Code)).SelectMany(error => Texts(old[error.Code], error)),
            .. after.Errors
                .Where(error => old.ContainsKey(error.Code))
                .SelectMany(error => WireTexts(old[error.Code], error, before.Envelope, after.Envelope)),
        ];
    }

    /// <summary>The upstreams, in whatever file they are said.</summary>
    private static IEnumerable<UpstreamModel> Said(CatalogModel catalog) => catalog.Upstreams.Select(each => each with { Origin = "" });

    private static IEnumerable<CatalogChange> Version(CatalogModel before, CatalogModel after) =>
        before.Version == after.Version
            ? []
            : [CatalogChange.Accepted(
                ChangeWeight.Major, CatalogMap.VersionPath, "the version was '{0}' and is '{1}'", before.Version, after.Version)];

    private static IEnumerable<CatalogChange> NewTombstones(CatalogModel before, CatalogModel after) =>
        after.Retired
            .Select(retired => retired.Code)
            .Except(
                before.Retired.Select(retired => retired.Code).Concat(before.Errors.Select(error => error.Code)), StringComparer.Ordinal)
            .Select(
                code => CatalogChange.Accepted(ChangeWeight.Patch, $"{CatalogMap.RetiredPath}/{code}", "'{0}' is listed as retired", code));

    private static IEnumerable<CatalogChange> Types(CatalogModel before, CatalogModel after)
    {
        var (old, current) = (before.Types.ToDictionary(type => type.Name), after.Types.ToDictionary(type => type.Name));
        var gone = before.Types
            .Where(type => !current.ContainsKey(type.Name))
            .Select(type => Other(ChangeWeight.Minor, CatalogMap.TypesPath, "'{0}' is no type any more", type.Name));
        var added = after.Types
            .Where(type => !old.ContainsKey(type.Name))
            .Select(type => Other(ChangeWeight.Minor, $"{CatalogMap.TypesPath}/{type.Name}", "'{0}' is a new type", type.Name));
        var changed = after.Types
            .Where(type => old.TryGetValue(type.Name, out var same)
                && (same.Description != type.Description
                    || !Unpromised(same.Fields, type.Fields).SequenceEqual(Unpromised(type.Fields, same.Fields))))
            .Select(type => Other(
                ChangeWeight.Patch,
                $"{CatalogMap.TypesPath}/{type.Name}",
                "an example, description or the order of '{0}' is another",
                type.Name));
        return gone.Concat(added).Concat(changed);
    }

    private static IEnumerable<CatalogChange> Texts(ErrorModel before, ErrorModel after)
    {
        var code = after.Code;
        if (!before.From.Equals(after.From))
        {
            yield return Other(ChangeWeight.Minor, $"{code}/from", "what '{0}' answers by itself is another", code);
        }

        if (before.RetryAfterDefault != after.RetryAfterDefault)
        {
            yield return Other(ChangeWeight.Patch, $"{code}/retry", "the delay of '{0}' where none is known is another", code);
        }

        if (before.Message.Source != after.Message.Source)
        {
            yield return Other(ChangeWeight.Patch, $"{code}/message", "the message of '{0}' is another", code);
        }

        if (before.When != after.When || before.Remedy != after.Remedy || before.Since != after.Since
            || IsReworded(before.Deprecated, after.Deprecated))
        {
            yield return Other(ChangeWeight.Patch, code, "the description of '{0}' is another", code);
        }

        if (!Unpromised(before.Parameters, after.Parameters).SequenceEqual(Unpromised(after.Parameters, before.Parameters)))
        {
            yield return Other(ChangeWeight.Patch, code, "a default, example, description, value or the order of '{0}' is another", code);
        }
    }

    /// <summary>Titles, categories and addresses that are no part of the promise.</summary>
    private static IEnumerable<CatalogChange> WireTexts(
        ErrorModel before, ErrorModel after, EnvelopeModel oldEnvelope, EnvelopeModel envelope)
    {
        var code = after.Code;
        if (before.Title != after.Title && oldEnvelope.Shows(Placeholder.Title) == envelope.Shows(Placeholder.Title))
        {
            yield return Other(ChangeWeight.Patch, code, "the title of '{0}' is another", code);
        }

        if (before.Category != after.Category && !oldEnvelope.Shows(Placeholder.Category) && !envelope.Shows(Placeholder.Category))
        {
            yield return Other(ChangeWeight.Patch, code, "the category of '{0}', which nothing shows, is another", code);
        }

        if (before.Documentation != after.Documentation && !(oldEnvelope.HasTypes && envelope.HasTypes))
        {
            yield return Other(ChangeWeight.Patch, code, "the address of the documentation of '{0}' is another", code);
        }
    }

    /// <summary>
    /// The parameters less what the promise compares: which fields there are, their types, and whether they are
    /// required.
    /// </summary>
    private static IEnumerable<ParameterModel> Unpromised(EquatableArray<ParameterModel> parameters, EquatableArray<ParameterModel> others)
    {
        var fields = new HashSet<(string, string)>(others.Where(same => same.IsField).Select(same => (same.Name, same.Type.Words)));
        return parameters
            .Where(parameter => !parameter.IsField || fields.Contains((parameter.Name, parameter.Type.Words)))
            .Select(parameter => parameter.IsField
                ? parameter with { IsRequired = true, Values = EquatableArray<string>.Empty, Type = ScalarType.String }
                : parameter);
    }

    private static bool IsReworded(string before, string after) => before != after && before.Length > 0 && after.Length > 0;

    private static CatalogChange Other(ChangeWeight weight, string path, string format, params string[] arguments) =>
        CatalogChange.Accepted(weight, path, format, arguments);
}
