namespace Studio.Errors.Catalog;

/// <summary>Which error statuses the codes of a catalog answer. A server needs all of 400–599 answered.</summary>
internal static class CatalogCoverage
{
    /// <summary>
    /// The statuses 400–599 that no code answers. Ask only where the reading has no problems: an entry that was dropped
    /// may have answered them.
    /// </summary>
    public static EquatableArray<StatusRange> Unanswered(CatalogModel model)
    {
        var owners = StatusOwners.Of(model.Errors);
        var ranges = new List<StatusRange>();
        for (var status = 400; status <= 599; status++)
        {
            if (owners.Find(status) is not null)
            {
                continue;
            }

            var follows = ranges.Count > 0 && ranges[ranges.Count - 1].Last == status - 1;
            var first = follows ? ranges[ranges.Count - 1].First : status;
            ranges.RemoveRange(ranges.Count - (follows ? 1 : 0), follows ? 1 : 0);
            ranges.Add(new(first, status));
        }

        return ranges.ToEquatableArray();
    }

    /// <summary>Statuses in words for <see cref="Rules.UnansweredStatus"/>, as in <c>400–407, 409</c>.</summary>
    public static string Describe(EquatableArray<StatusRange> statuses) =>
        string.Join(", ", statuses.Select(range =>
            range.First == range.Last ? Phrase.Number(range.First) : $"{Phrase.Number(range.First)}–{Phrase.Number(range.Last)}"));
}
