namespace Studio.Errors.Catalog;

/// <summary>What a catalog and its bases say of all errors: its own word, or that of bases which agree.</summary>
internal sealed record UnionSettings(EnvelopeModel Envelope, WireStyle Style, RequestIdModel RequestId, string? CodeHeader)
{
    /// <summary>The settings of a catalog; bases that differ where it says nothing are reported.</summary>
    public static UnionSettings Of(CatalogModel own, IReadOnlyList<LinkedBase> bases, List<LinkProblem> problems)
    {
        var says = own.Extension!.Says;
        return new(
            Of(OwnSettings.Envelope, "envelope", catalog => catalog.Envelope),
            Of(OwnSettings.Codes, "codes", catalog => catalog.Style),
            Of(OwnSettings.RequestId, "requestId", catalog => catalog.RequestId),
            Of(OwnSettings.Headers, "headers", catalog => catalog.CodeHeader));

        T Of<T>(OwnSettings setting, string member, Func<CatalogModel, T> of)
        {
            var all = bases.Where(each => each.Catalog.Catalog is not null).ToArray();
            if (says.HasFlag(setting) || all.Length == 0)
            {
                return of(own);
            }

            var first = of(all[0].Catalog.Catalog!);
            foreach (var other in all.Where(each => !EqualityComparer<T>.Default.Equals(of(each.Catalog.Catalog!), first)).Take(1))
            {
                problems.Add(new(
                    Rules.BasesDiffer,
                    other.Place,
                    new([
                        $"'{other.Name}' has another '{member}' than '{all[0].Name}'",
                        $"say in this file which counts, as \"{member}\"",
                    ])));
            }

            return first;
        }
    }
}
