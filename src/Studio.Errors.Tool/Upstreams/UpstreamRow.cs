using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>One row of the table of upstreams: an error of a called service, and what it becomes.</summary>
/// <param name="From">Its code, or a key of the map that is none.</param>
/// <param name="Source">Its entry in its own catalog; null for a key that is no code, and where that catalog is not read.</param>
/// <param name="By">The key that maps it; null where none does.</param>
/// <param name="Target">Our entry; null where none maps it, or the code is not ours.</param>
/// <param name="Fields">What fills our fields, as in <c>reason = declineCode</c>.</param>
internal sealed record UpstreamRow(string From, ErrorModel? Source, string? By, ErrorModel? Target, IReadOnlyList<UpstreamArgument> Fields)
{
    /// <summary>The rows of an upstream: its codes, then the keys that are none.</summary>
    /// <param name="catalog">Our catalog.</param>
    /// <param name="upstream">The upstream.</param>
    /// <param name="theirs">Its catalog; null where it is not read.</param>
    public static IReadOnlyList<UpstreamRow> Of(CatalogModel catalog, UpstreamModel upstream, CatalogModel? theirs)
    {
        var codes = theirs is null
            ? upstream.Map.Where(rule => rule.IsOfCode).Select(rule => (rule.Key, Source: (ErrorModel?)null))
            : theirs.Errors.Select(error => (Key: error.Code, Source: (ErrorModel?)error));
        return
        [
            .. codes.Select(code => Row(
                code.Key, code.Source, upstream.Find(code.Key) ?? Class(code.Source) ?? upstream.Find(UpstreamModel.Rest))),
            .. UpstreamModel.Classes.Where(key => upstream.Find(key) is not null).Select(key => Row(key, null, upstream.Find(key))),
        ];

        UpstreamRule? Class(ErrorModel? source) => source is null
            ? null
            : upstream.Find(source.Status < 500 ? UpstreamModel.ClientErrors : UpstreamModel.ServerErrors);

        UpstreamRow Row(string from, ErrorModel? source, UpstreamRule? rule) => new(
            from,
            source,
            rule?.Key,
            catalog.Errors.FirstOrDefault(error => error.Code == rule?.Code),
            [.. rule?.Arguments ?? EquatableArray<UpstreamArgument>.Empty]);
    }
}
