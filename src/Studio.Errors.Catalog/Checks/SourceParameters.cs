namespace Studio.Errors.Catalog;

/// <summary><c>missingScope</c> and <c>binding</c> name the string that the pipeline fills.</summary>
internal static class SourceParameters
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        foreach (var error in catalog.Errors)
        {
            Check(error, error.Sources.MissingScope, problems);
            Check(error, error.Sources.Binding, problems);
        }
    }

    private static void Check(BoundError error, BoundSource<string>? source, ProblemList problems)
    {
        var texts = error.Model.Parameters
            .Where(parameter => parameter.Type == ScalarType.String)
            .Select(parameter => parameter.Name)
            .ToArray();
        if (source is null || texts.Contains(source.Value))
        {
            return;
        }

        var otherwise = texts.Length == 0 ? "declare one of type 'string' and name it here" : $"name {Phrase.List(texts)}";
        problems.Report(
            Rules.SourceWithoutParameter,
            source.Place,
            Phrase.Quote(source.Value),
            "a string field or value",
            error.Model.Code,
            problems.DidYouMean(source.Value, texts, otherwise));
    }
}
