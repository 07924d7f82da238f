using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Runs a step of the pipeline so that a fault of ours is an error of the build. The compiler itself would only warn
/// (CS8785), and drop everything that was generated; to raise that warning would raise it for the generators of others.
/// </summary>
internal static class Guarded
{
    private static readonly Rule failed = new(
        "SERR902", "GeneratorFailed", "The generator failed",
        "The generator of Studio.Errors failed with {0}: {1} ({2}); this is a bug of it, please report it with the catalog that caused it",
        RuleSeverity.Error);

    /// <summary>Runs a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="otherwise">What the step gives where it failed; it must carry the problem to where it is reported.</param>
    public static T Run<T>(Func<T> step, Func<Problem, T> otherwise)
    {
        try
        {
            return step();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return otherwise(ProblemOf(fault));
        }
    }

    /// <summary>Runs a step that gives several things; all of them, or none.</summary>
    public static IReadOnlyList<T> RunAll<T>(Func<IEnumerable<T>> step, Func<Problem, T> otherwise) =>
        Run<IReadOnlyList<T>>(() => [.. step()], problem => [otherwise(problem)]);

    private static Problem ProblemOf(Exception fault)
    {
        var frame = (fault.StackTrace ?? "").Split('\n')[0].Trim();
        return new(failed, TextRange.Nowhere, new([fault.GetType().Name, Phrase.Quote(fault.Message), frame]));
    }
}
