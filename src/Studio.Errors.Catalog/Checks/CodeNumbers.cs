namespace Studio.Errors.Catalog;

/// <summary>The number of an enum member is a hash of its code: rarely, but certainly some day, two are the same.</summary>
internal static class CodeNumbers
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var owners = new Dictionary<int, string>();
        foreach (var error in catalog.Errors)
        {
            var number = error.Model.Number;
            if (number == 0)
            {
                problems.Report(Rules.CodeNumberClash, error.Place, error.Model.Code, "0", "stands for an unknown code");
            }
            else if (owners.TryGetValue(number, out var other))
            {
                problems.Report(Rules.CodeNumberClash, error.Place, error.Model.Code, Phrase.Number(number), $"'{other}' has already");
            }
            else
            {
                owners.Add(number, error.Model.Code);
            }
        }
    }
}
