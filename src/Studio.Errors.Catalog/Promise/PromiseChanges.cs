namespace Studio.Errors.Catalog;

/// <summary>Compares two promises: what a newer catalog keeps of an older one, breaks or adds.</summary>
internal static class PromiseChanges
{
    /// <summary>The changes of the envelope and of types, then of codes, fields and tombstones, by code.</summary>
    /// <param name="before">The older promise.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="isThere">Whether the newer file has a code, readable or not: one with a problem is not gone.</param>
    public static IEnumerable<CatalogChange> Between(ShippedCatalog before, ShippedCatalog after, Func<string, bool> isThere)
    {
        var (old, current) = (before.Errors.ToDictionary(error => error.Code), after.Errors.ToDictionary(error => error.Code));
        var retired = after.Retired.ToDictionary(each => each.Code, each => each.Wire);
        var codes = new HashSet<string>(before.Retired.Select(gone => gone.Code), StringComparer.Ordinal);
        var wires = new HashSet<string>(before.Retired.Select(gone => gone.Wire), StringComparer.OrdinalIgnoreCase);
        var added = after.Errors.Where(error => !old.ContainsKey(error.Code)).ToList();
        foreach (var change in EnvelopeChanges.Between(before, after))
        {
            yield return change;
        }

        foreach (var change in Types(before, after))
        {
            yield return change;
        }

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
            yield return codes.Contains(error.Code) ? CatalogChange.Breaking(Rules.RetiredCodeUsed, error.Code, error.Code)
                : wires.Contains(error.Wire.Text)
                ? CatalogChange.Breaking(Rules.RetiredCodeUsed, $"{error.Code}/wire", error.Wire.Text)
                : new(Rules.CodeNotShipped, ChangeWeight.Minor, error.Code, "'{0}' is a new code", new([error.Code]));
        }

        foreach (var gone in before.Retired.Where(gone => !current.ContainsKey(gone.Code)))
        {
            if (!retired.TryGetValue(gone.Code, out var wire))
            {
                yield return CatalogChange.Breaking(Rules.TombstoneRemoved, CatalogMap.RetiredPath, gone.Code);
            }
            else if (wire != gone.Wire)
            {
                yield return WireOf(gone.Code, gone.Wire, wire);
            }
        }
    }

    /// <summary>Types that both have: one that is gone or new is told where fields hold it.</summary>
    private static IEnumerable<CatalogChange> Types(ShippedCatalog before, ShippedCatalog after)
    {
        var current = after.Types.ToDictionary(type => type.Name);
        return before.Types
            .Where(type => current.ContainsKey(type.Name))
            .SelectMany(type => FieldChanges.Between($"{CatalogMap.TypesPath}/{type.Name}", type.Fields, current[type.Name].Fields));
    }

    private static CatalogChange Gone(ShippedError error, Dictionary<string, string> retired, List<ShippedError> added)
    {
        if (retired.TryGetValue(error.Code, out var wire))
        {
            var path = $"{CatalogMap.RetiredPath}/{error.Code}";
            return !error.IsDeprecated ? CatalogChange.Breaking(Rules.RetiredWithoutDeprecation, path, error.Code)
                : wire != error.Wire.Text ? WireOf(error.Code, error.Wire.Text, wire)
                : CatalogChange.Accepted(ChangeWeight.Major, path, "'{0}' is retired", error.Code);
        }

        // What is said on the wire names a code best; else it is one that is the same but for what follows from its name.
        var renamed = added.Where(other => other.Wire == error.Wire).Take(2).ToArray();
        renamed = renamed.Length == 1 ? renamed : added.Where(other => IsSame(other, error)).Take(2).ToArray();
        return renamed.Length == 1 && added.Remove(renamed[0])
            ? CatalogChange.Breaking(
                Rules.CodeRenamed,
                renamed[0].Code,
                error.Code,
                renamed[0].Code,
                renamed[0].Wire == error.Wire ? "client code names, though the wire is unchanged" : "clients compare with")
            : CatalogChange.Breaking(Rules.CodeRemoved, CatalogMap.ErrorsPath, error.Code);
    }

    private static bool IsSame(ShippedError error, ShippedError other) =>
        error.Status == other.Status
        && error.Retry == other.Retry
        && error.IsDeprecated == other.IsDeprecated
        && error.Category == other.Category
        && error.Fields.Equals(other.Fields);

    private static CatalogChange WireOf(string code, string before, string after) => CatalogChange.Breaking(
        Rules.WireCodeChanged, $"{CatalogMap.RetiredPath}/{code}", code, Phrase.Quote(before), Phrase.Quote(after));
}
