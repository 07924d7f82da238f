using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>What is wrong at an anchor: its declaration, or the file it names.</summary>
internal static class AnchorProblems
{
    public static IEnumerable<LocatedProblem> Of(AnchorReading reading, IEnumerable<FoundFile> files) =>
        reading.Problems
            .Concat(FileProblems(reading, files))
            .Select(problem => new LocatedProblem(reading.File, problem));

    private static IEnumerable<Problem> FileProblems(AnchorReading reading, IEnumerable<FoundFile> files)
    {
        if (reading.Anchor is not { IsOfContract: false } anchor)
        {
            return [];
        }

        var matches = files
            .Where(file => PathEnding.Matches(file.Path, anchor.Path))
            .Distinct()
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
        return matches.Length switch
        {
            0 => [At(reading, Rules.CatalogNotFound, anchor.Path, anchor.Name)],
            1 when !matches[0].IsReadable => [At(reading, Rules.CatalogUnreadable, matches[0].Path, anchor.Name)],
            1 => [],
            _ => [At(reading, Rules.CatalogAmbiguous, anchor.Path, anchor.Name, matches[0].Path, matches[1].Path)],
        };
    }

    private static Problem At(AnchorReading reading, Rule rule, params string[] arguments) =>
        new(rule, reading.PathRange, arguments.ToEquatableArray());
}

/// <summary>A file that an anchor can name.</summary>
/// <param name="Path">Its path.</param>
/// <param name="IsReadable">Whether the compiler could read it.</param>
internal sealed record FoundFile(string Path, bool IsReadable);
