namespace Studio.Errors.Catalog;

/// <summary>Whatever happens is answered by one code.</summary>
internal static class SourceOwners
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var error in catalog.Errors)
        {
            foreach (var source in ErrorSource.Of(error))
            {
                if (owners.TryGetValue(source.Key, out var owner))
                {
                    problems.Report(Rules.SourceClaimedTwice, source.Place, Phrase.Capital(source.Label), owner);
                }
                else
                {
                    owners.Add(source.Key, error.Model.Code);
                }
            }
        }
    }
}
