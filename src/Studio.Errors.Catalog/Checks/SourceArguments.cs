namespace Studio.Errors.Catalog;

/// <summary>What the pipeline answers by itself needs no argument but the one that the pipeline knows.</summary>
internal static class SourceArguments
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        foreach (var error in catalog.Errors)
        {
            var open = error.Model.Parameters.Where(parameter => parameter.NeedsArgument).ToArray();
            foreach (var source in ErrorSource.Of(error).Where(source => IsClear(source, error.Model)))
            {
                var unfilled = open.FirstOrDefault(parameter => !source.Fills.Contains(parameter.Name));
                if (unfilled is not null)
                {
                    problems.Report(Rules.SourceNeedsArgument, source.Place, error.Model.Code, source.Label, unfilled.Name);
                }
            }
        }
    }

    /// <summary>A source that fills a parameter which is not there was reported for that.</summary>
    private static bool IsClear(ErrorSource source, ErrorModel model) =>
        source.Fills.All(name => model.Parameters.Any(parameter => parameter.Name == name));
}
