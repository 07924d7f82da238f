using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>What is wrong at an anchor: its declaration, or the file it names.</summary>
internal static class AnchorProblems
{
    public static IEnumerable<LocatedProblem> Of(AnchorReading reading, IEnumerable<string> catalogPaths) =>
        reading.Problems
            .Concat(FileProblems(reading, catalogPaths))
            .Select(problem => new LocatedProblem(reading.File, problem));

    private static IEnumerable<Problem> FileProblems(AnchorReading reading, IEnumerable<string> catalogPaths)
    {
        if (reading.Anchor is not { } anchor)
        {
            return [];
        }

        var matches = catalogPaths
            .Where(path => PathEnding.Matches(path, anchor.Path))
            .Distinct()
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToArray();
        return matches.Length switch
        {
            0 => [At(reading, Rules.CatalogNotFound, anchor.Path, anchor.Name)],
            1 => [],
            _ => [At(reading, Rules.CatalogAmbiguous, anchor.Path, anchor.Name, matches[0], matches[1])],
        };
    }

    private static Problem At(AnchorReading reading, Rule rule, params string[] arguments) =>
        new(rule, reading.PathRange, arguments.ToEquatableArray());
}
