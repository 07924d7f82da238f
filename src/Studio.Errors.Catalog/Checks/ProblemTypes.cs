namespace Studio.Errors.Catalog;

/// <summary>Where the documentation is the <c>type</c> of a problem, it identifies an error: no two have the same.</summary>
internal static class ProblemTypes
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        if (!catalog.Settings.Envelope.Model.HasTypes)
        {
            return;
        }

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var told = new HashSet<Extent>();
        foreach (var error in catalog.Errors.Where(error => error.Model.Documentation.Length > 0))
        {
            if (!owners.TryGetValue(error.Model.Documentation, out var owner))
            {
                owners.Add(error.Model.Documentation, error.Model.Code);
                continue;
            }

            // An address without the code is wrong at its own place, and once.
            var place = (error.Documentation ?? catalog.Settings.Documentation)!.Place;
            if (told.Add(place))
            {
                problems.Report(
                    Rules.WireCodeClash,
                    place,
                    $"'{error.Model.Code}' has the type '{Phrase.Quote(error.Model.Documentation)}', which is that of '{owner}' already",
                    "show {code} in the address, or give each code one of its own");
            }
        }
    }
}
