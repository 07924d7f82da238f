namespace Studio.Errors.Catalog;

/// <summary>A catalog as other catalogs see it: equal however its text is formatted.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Catalog">The good entries; null where the text has none that can be used at all.</param>
/// <param name="ProblemCount">How many problems the file has.</param>
/// <param name="FirstProblem">The first of them in words; empty where there is none.</param>
internal sealed record PlacelessCatalog(string Path, CatalogModel? Catalog, int ProblemCount = 0, string FirstProblem = "")
{
    /// <summary>What a reading of a file gave, without its places.</summary>
    public static PlacelessCatalog Of(string path, CatalogReading reading) => new(
        path,
        reading.Catalog,
        reading.Problems.Count,
        reading.Problems.Count == 0 ? "" : reading.Problems[0].Message);

    /// <summary>Whether there is a text at all.</summary>
    public bool IsReadable => Catalog is not null || ProblemCount > 0;
}
