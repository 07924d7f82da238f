namespace Studio.Errors.Catalog;

/// <summary>A code that the file lists as retired has no entry.</summary>
internal static class RetiredCodes
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        foreach (var error in catalog.Errors.Where(error => catalog.Retired.Contains(error.Model.Code)))
        {
            problems.Report(Rules.RetiredCodeUsed, error.Place, error.Model.Code);
        }
    }
}
