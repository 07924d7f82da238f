using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The shared statuses that a test asks for, where no code is asked beside it.</summary>
internal sealed class StatusTests(CompilationFacts facts, CancellationToken cancellation)
{
    private readonly Tested tested = new(facts.Models, cancellation);
    private readonly CodeBeside beside = new(facts, cancellation);

    /// <summary>Each with the constant that names it, or that ends a range which holds it.</summary>
    public IEnumerable<(IOperation Constant, int Status)> In(Sink sink, SharedStatuses.OfFamily shared) =>
        Constants(sink, shared).Concat(Ranges(sink, shared));

    /// <summary>Those that a constant names.</summary>
    public IEnumerable<(IOperation Constant, int Status)> Constants(Sink sink, SharedStatuses.OfFamily shared)
    {
        foreach (var constant in tested.Constants(sink))
        {
            if (constant.ConstantValue.Value is int status && shared.Shared.Contains(status)
                && !beside.Has(sink.Test, constant, one => shared.Is(one, status)))
            {
                yield return (constant, status);
            }
        }
    }

    /// <summary>A range that holds every status tells nothing apart, and one without a shared status is as good as its codes.</summary>
    private IEnumerable<(IOperation Constant, int Status)> Ranges(Sink sink, SharedStatuses.OfFamily shared)
    {
        foreach (var (end, holds, holdAll) in tested.Ranges(sink))
        {
            var held = shared.Shared.Where(holdAll).OrderBy(static status => status).ToList();
            if (held.Count > 0 && shared.All.Any(status => !holds(status))
                && !beside.Has(sink.Test, end, one => shared.IsShared(one, holdAll)))
            {
                yield return (end, held[0]);
            }
        }
    }
}
