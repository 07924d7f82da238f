using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>An upstream of a server's catalog, and the family of its errors.</summary>
/// <param name="Anchor">The server's anchor.</param>
/// <param name="Errors">The server's entries, onto which it maps.</param>
/// <param name="Upstream">The upstream.</param>
/// <param name="Theirs">The anchor of its catalog.</param>
/// <param name="Sources">The entries of its catalog.</param>
/// <param name="Retired">The codes that it had: older servers still respond with them.</param>
internal sealed record UpstreamFamily(
    Anchor Anchor,
    EquatableArray<ErrorModel> Errors,
    UpstreamModel Upstream,
    Anchor Theirs,
    EquatableArray<ErrorModel> Sources,
    EquatableArray<RetiredCode> Retired)
{
    /// <summary>The upstreams of all servers among some families; what is wrong with others is told elsewhere.</summary>
    public static IEnumerable<UpstreamFamily> Of(IReadOnlyList<Family> families) =>
        from family in families
        where family.IsServer
        from upstream in family.Catalog.Upstreams
        let theirs = Find(family.File, upstream, families)
        where theirs is not null && IsFirst(family, upstream, theirs, families)
        select new UpstreamFamily(family.Anchor, family.Errors, upstream, theirs.Anchor, theirs.Errors, theirs.Catalog.Retired);

    /// <summary>The family of an upstream; null where there is none.</summary>
    public static Family? Find(string? file, UpstreamModel upstream, IEnumerable<Family> families)
    {
        var all = FindAll(file, upstream, families);
        return all.Count == 0 ? null : all[0];
    }

    /// <summary>
    /// The families that an upstream can mean: of the class that it names, else of the file that its path leads to. Classes of the project
    /// come before those of libraries, and such that are for callers before those of servers.
    /// </summary>
    public static IReadOnlyList<Family> FindAll(string? file, UpstreamModel upstream, IEnumerable<Family> families) => families
        .Where(family => !family.Anchor.IsOfContract && (upstream.Errors.Length > 0
            ? Anchor.IsNamed(family.Anchor.QualifiedName, upstream.Errors)
            : From(file, upstream) is { } from && family.File is { } other
                && PathEnding.Resolve(from, upstream.Catalog) == PathEnding.Resolve("", other)))
        .GroupBy(family => (family.Carried is not null, !family.Anchor.IsClient, family.Anchor.QualifiedName != upstream.Errors))
        .OrderBy(alike => alike.Key)
        .Select(alike => alike.OrderBy(family => family.Anchor.QualifiedName, StringComparer.Ordinal).ToArray())
        .FirstOrDefault() ?? [];

    /// <summary>The upstream before this one that has the same family; null where it is the first. One exception has one map.</summary>
    public static UpstreamModel? Earlier(Family family, UpstreamModel upstream, Family theirs, IEnumerable<Family> families) =>
        family.Catalog.Upstreams
            .TakeWhile(other => other.Name != upstream.Name)
            .FirstOrDefault(other => Find(family.File, other, families)?.Anchor.QualifiedName == theirs.Anchor.QualifiedName);

    /// <summary>The file that says an upstream, beside which its path begins.</summary>
    private static string? From(string? file, UpstreamModel upstream) => upstream.IsInherited ? upstream.Origin : file;

    private static bool IsFirst(Family family, UpstreamModel upstream, Family theirs, IEnumerable<Family> families) =>
        Earlier(family, upstream, theirs, families) is null;
}
