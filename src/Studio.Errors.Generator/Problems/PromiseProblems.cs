using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>What a catalog breaks of the baseline beside it, and what is wrong with that baseline.</summary>
internal static class PromiseProblems
{
    public static IEnumerable<LocatedProblem> Of(CatalogFile file, IEnumerable<ShippedFile> baselines) =>
        baselines
            .Where(baseline => !file.IsForeign && baseline.Path == ShippedReader.PathBeside(file.Path))
            .SelectMany(baseline => Of(file, baseline));

    private static IEnumerable<LocatedProblem> Of(CatalogFile file, ShippedFile baseline) =>
        baseline.Reading.Shipped is { } shipped
            ? CatalogPromise.Compare(shipped, file.Reading).Select(problem => new LocatedProblem(file.Path, problem))
            : baseline.Reading.Problems.Select(problem => new LocatedProblem(baseline.Path, problem));
}
