namespace Studio.Errors.Catalog;

/// <summary>Compares what carries errors: the picture of the body, its type, and the headers beside it.</summary>
internal static class EnvelopeChanges
{
    public static IEnumerable<CatalogChange> Between(ShippedCatalog before, ShippedCatalog after)
    {
        var changes = new List<CatalogChange>();
        if (before.Envelope.MediaType != after.Envelope.MediaType)
        {
            changes.Add(CatalogChange.Breaking(
                Rules.EnvelopeChanged,
                $"{CatalogMap.EnvelopePath}/mediaType",
                "mediaType",
                $"'{before.Envelope.MediaType}'",
                $"'{after.Envelope.MediaType}'"));
        }

        changes.AddRange(PictureChanges.Between(before.Envelope.Body, after.Envelope.Body, CatalogMap.BodyPath, ""));
        if (changes.Count == 0 && before.Envelope != after.Envelope)
        {
            changes.Add(CatalogChange.Accepted(
                ChangeWeight.Patch, CatalogMap.BodyPath, "the order of the envelope's members, or how a number is written, is another"));
        }

        return changes.Concat(Headers(before, after));
    }

    private static IEnumerable<CatalogChange> Headers(ShippedCatalog before, ShippedCatalog after)
    {
        if (!AreSame(before.RequestIdHeader, after.RequestIdHeader))
        {
            yield return CatalogChange.Breaking(
                Rules.ReleasedHeaderChanged,
                $"{CatalogMap.RequestIdPath}/header",
                "The id of a request",
                before.RequestIdHeader,
                $"in '{after.RequestIdHeader}'");
        }

        var path = $"{CatalogMap.HeadersPath}/code";
        if (before.CodeHeader is null && after.CodeHeader is not null)
        {
            yield return CatalogChange.Accepted(ChangeWeight.Minor, path, "the code is in the header '{0}' too", after.CodeHeader);
        }
        else if (before.CodeHeader is not null && !AreSame(before.CodeHeader, after.CodeHeader))
        {
            yield return CatalogChange.Breaking(
                Rules.ReleasedHeaderChanged,
                path,
                "The code",
                before.CodeHeader,
                after.CodeHeader is null ? "in none" : $"in '{after.CodeHeader}'");
        }
    }

    private static bool AreSame(string? header, string? other) => string.Equals(header, other, StringComparison.OrdinalIgnoreCase);
}
