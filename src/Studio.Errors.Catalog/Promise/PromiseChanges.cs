namespace Studio.Errors.Catalog;

/// <summary>Compares two promises: what a newer catalog keeps of an older one, breaks or adds.</summary>
internal static class PromiseChanges
{
    /// <summary>The changes of codes, fields and tombstones, by code.</summary>
    /// <param name="before">The older promise.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="isThere">Whether the newer file has a code, readable or not: one with a problem is not gone.</param>
    public static IEnumerable<CatalogChange> Between(ShippedCatalog before, ShippedCatalog after, Func<string, bool> isThere)
    {
        var (old, current) = (before.Errors.ToDictionary(error => error.Code), after.Errors.ToDictionary(error => error.Code));
        var (onceRetired, retired) = (
            new HashSet<string>(before.Retired, StringComparer.Ordinal), new HashSet<string>(after.Retired, StringComparer.Ordinal));
        var added = after.Errors.Where(error => !old.ContainsKey(error.Code)).ToList();
        foreach (var error in before.Errors)
        {
            var changes = current.TryGetValue(error.Code, out var now) ? ErrorChanges.Between(error, now)
                : isThere(error.Code) ? []
                : [Gone(error, retired, added)];
            foreach (var change in changes)
            {
                yield return change;
            }
        }

        foreach (var error in added)
        {
            yield return onceRetired.Contains(error.Code)
                ? CatalogChange.Breaking(Rules.RetiredCodeUsed, error.Code, error.Code)
                : new(Rules.CodeNotShipped, ChangeWeight.Minor, error.Code, "'{0}' is a new code", new([error.Code]));
        }

        foreach (var code in before.Retired.Where(code => !retired.Contains(code) && !current.ContainsKey(code)))
        {
            yield return CatalogChange.Breaking(Rules.TombstoneRemoved, CatalogMap.RetiredPath, code);
        }
    }

    private static CatalogChange Gone(ShippedError error, HashSet<string> retired, List<ShippedError> added)
    {
        if (retired.Contains(error.Code))
        {
            var path = $"{CatalogMap.RetiredPath}/{error.Code}";
            return error.IsDeprecated
                ? CatalogChange.Accepted(ChangeWeight.Major, path, "'{0}' is retired", error.Code)
                : CatalogChange.Breaking(Rules.RetiredWithoutDeprecation, path, error.Code);
        }

        // The number follows from the name, so a renamed code has another; everything else is the same.
        var renamed = added.Where(other => other.Status == error.Status
            && other.Retry == error.Retry
            && other with { Code = error.Code, Number = error.Number } == error).ToArray();
        return renamed.Length == 1 && added.Remove(renamed[0])
            ? CatalogChange.Breaking(Rules.CodeRenamed, renamed[0].Code, error.Code, renamed[0].Code)
            : CatalogChange.Breaking(Rules.CodeRemoved, CatalogMap.ErrorsPath, error.Code);
    }
}
