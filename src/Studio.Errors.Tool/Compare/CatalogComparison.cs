using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>Finds what means one thing in one catalog and another in the next: each is compared with the first that has it.</summary>
internal static class CatalogComparison
{
    /// <summary>The conflicts, by catalog and place.</summary>
    /// <param name="catalogs">The catalogs and their paths; the earlier ones are what the later ones are compared with.</param>
    public static IReadOnlyList<CatalogConflict> Of(IReadOnlyList<(string Path, CatalogReading Reading)> catalogs)
    {
        var entries = catalogs.SelectMany(Entries).ToArray();
        var codes = entries.GroupBy(entry => entry.Error.Code, StringComparer.Ordinal).SelectMany(Differences);
        var spellings = entries.GroupBy(entry => entry.Error.Wire, StringComparer.Ordinal).SelectMany(OtherCodes);
        var order = catalogs.Select((catalog, index) => (catalog.Path, index)).ToDictionary(pair => pair.Path, pair => pair.index);
        return [.. codes.Concat(spellings).OrderBy(conflict => order[conflict.At.Path]).ThenBy(conflict => conflict.At.Range.Start)];
    }

    private static IEnumerable<Entry> Entries((string Path, CatalogReading Reading) catalog)
    {
        var find = catalog.Reading.Map.Finder();
        return (catalog.Reading.Catalog?.Errors ?? EquatableArray<ErrorModel>.Empty).Select(error => new Entry(catalog.Path, error, find));
    }

    private static IEnumerable<CatalogConflict> Differences(IEnumerable<Entry> same)
    {
        var first = same.First();
        return same.Skip(1).SelectMany(entry => Differences(first, entry));
    }

    private static IEnumerable<CatalogConflict> Differences(Entry first, Entry entry)
    {
        var (before, after) = (first.Error, entry.Error);
        if (before.Status != after.Status)
        {
            yield return Conflict(
                ConflictKind.Status, "status", $"has the status {Phrase.Number(after.Status)} here and {Phrase.Number(before.Status)}");
        }

        if (before.Retry != after.Retry)
        {
            yield return Conflict(
                ConflictKind.Retry, "retry", $"has the retry advice '{Spellings.Of(after.Retry)}' here and '{Spellings.Of(before.Retry)}'");
        }

        if (before.Wire != after.Wire)
        {
            yield return Conflict(ConflictKind.Wire, "wire", $"is '{after.Wire}' on the wire here and '{before.Wire}'");
        }

        foreach (var field in after.Parameters.Where(field => field.IsField))
        {
            var same = before.Parameters.FirstOrDefault(other => other.IsField && other.Name == field.Name);
            if (same is not null && !TypeFit.AreSame(same.Type, field.Type))
            {
                yield return Conflict(
                    ConflictKind.FieldType,
                    $"fields/{field.Name}/type",
                    $"has a field '{field.Name}' of type '{field.Type.Words}' here and of {Other(same, field)}");
            }
        }

        CatalogConflict Conflict(ConflictKind kind, string member, string meanings) => new(
            kind,
                after.Code,
                $"'{after.Code}' {meanings} in {first.Path}",
                entry.At($"{after.Code}/{member}"),
                first.At($"{after.Code}/{member}"));
    }

    private static string Other(ParameterModel before, ParameterModel after) => before.Type.Words == after.Type.Words
        ? $"a type '{before.Type.Words}' with other members"
        : $"type '{before.Type.Words}'";

    private static IEnumerable<CatalogConflict> OtherCodes(IEnumerable<Entry> same)
    {
        var first = same.First();
        return same.Skip(1)
            .Where(entry => entry.Error.Code != first.Error.Code && entry.Path != first.Path)
            .Select(entry => new CatalogConflict(
                ConflictKind.Key,
                entry.Error.Code,
                $"'{entry.Error.Wire}' on the wire is '{entry.Error.Code}' here and '{first.Error.Code}' in {first.Path}",
                entry.At($"{entry.Error.Code}/wire"),
                first.At($"{first.Error.Code}/wire")));
    }

    private sealed record Entry(string Path, ErrorModel Error, Func<string, TextRange> Find)
    {
        public ConflictPlace At(string part) => new(Path, Find(part));
    }
}
