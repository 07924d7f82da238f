namespace Studio.Errors.Catalog;

/// <summary>No two codes are the same on the wire, and all of them are texts or all numbers.</summary>
internal static class WireCodes
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var error in catalog.Errors)
        {
            var first = catalog.Errors[0];
            var place = error.Wire?.Place ?? error.Place;
            if (IsNumber(error) != IsNumber(first))
            {
                problems.Report(
                    Rules.WireCodeClash,
                    place,
                    $"'{error.Model.Code}' is a {KindOf(error)} on the wire, but '{first.Model.Code}' is a {KindOf(first)}",
                    "write \"wire\" as a number in every entry or in none");
            }
            else if (owners.TryGetValue(error.Model.Wire, out var owner))
            {
                problems.Report(
                    Rules.WireCodeClash,
                    place,
                    $"'{error.Model.Wire}' is '{owner}' on the wire already, letter case apart",
                    "give one of the two another \"wire\"");
            }
            else
            {
                owners.Add(error.Model.Wire, error.Model.Code);
            }
        }
    }

    private static bool IsNumber(BoundError error) => error.Wire is { IsNumber: true };

    private static string KindOf(BoundError error) => IsNumber(error) ? "number" : "text";
}
