using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

/// <summary>Demands that what did not change is not produced again.</summary>
internal static class Caching
{
    public static void IsUntouchedByUnrelatedEdits(Generation run)
    {
        var edited = run.Edit("Unrelated.cs", "internal static class Unrelated;").Edit("Unrelated.cs", "internal static class Renamed;");
        ProducesNothingAgain(edited);
        var anew = edited.Steps.SelectMany(step => step.Value, (step, again) => (step.Key, Reasons: again.Outputs.Select(output => output.Reason)))
            .Where(step => TrackedSteps.Contains(step.Key) && step.Reasons.Any(IsAnew))
            .Select(step => step.Key);
        Assert.Empty(anew);
    }

    public static void ProducesNothingAgain(Generation run)
    {
        var reasons = run.OutputReasons().ToArray();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>The names of our own steps; Roslyn tracks some of its own under other names.</summary>
    public static IReadOnlySet<string> TrackedSteps { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "AnchorReadings", "Anchors", "AnchorPaths", "Libraries", "CarriedCatalogs", "CatalogFiles", "BaseFiles", "Catalogs", "Links", "PlacedFiles", "Families", "ExceptionTypes",
        "StatusGroups", "FamilySources", "ResultSources", "PipelineSources", "Upstreams", "UpstreamSources", "TestedAnchors", "TestingSources", "ShippedFiles", "Problems",
    };

    private static bool IsAnew(IncrementalStepRunReason reason) =>
        reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
}
