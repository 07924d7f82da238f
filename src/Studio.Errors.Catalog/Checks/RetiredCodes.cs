namespace Studio.Errors.Catalog;

/// <summary>A code that the file lists as retired has no entry, and its spelling on the wire belongs to no other.</summary>
internal static class RetiredCodes
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var codes = new HashSet<string>(catalog.Retired.Select(retired => retired.Code), StringComparer.Ordinal);
        var wires = new HashSet<string>(catalog.Retired.Select(retired => retired.Wire), StringComparer.OrdinalIgnoreCase);
        foreach (var error in catalog.Errors)
        {
            if (codes.Contains(error.Model.Code))
            {
                problems.Report(Rules.RetiredCodeUsed, error.Place, error.Model.Code);
            }
            else if (wires.Contains(error.Model.Wire))
            {
                problems.Report(Rules.RetiredCodeUsed, error.Wire?.Place ?? error.Place, error.Model.Wire);
            }
        }
    }
}
