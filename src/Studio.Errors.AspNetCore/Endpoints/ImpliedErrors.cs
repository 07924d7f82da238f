using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>The errors that the pipeline itself answers for endpoints (<see cref="PipelineError"/>), found in a catalog.</summary>
internal static class ImpliedErrors
{
    // By the mapper, whose catalog never changes.
    private static readonly ConditionalWeakTable<ErrorMapper, FrozenSet<string>> Known = [];

    /// <summary>Whether an endpoint may respond with an error without a declaration, so that none has drifted.</summary>
    /// <param name="mapper">The catalog.</param>
    /// <param name="result">The error.</param>
    /// <returns>True for a bad key, a bad parameter, a spent limit, a missing scope and a fault.</returns>
    public static bool Include(ErrorMapper mapper, ErrorResult result) => CodesOf(mapper).Contains(result.Code);

    /// <summary>The codes that the pipeline itself answers for any endpoint.</summary>
    /// <param name="mapper">The catalog.</param>
    /// <returns>The codes.</returns>
    public static FrozenSet<string> CodesOf(ErrorMapper mapper) => Known.GetValue(mapper, Undeclared);

    /// <summary>The errors that the pipeline can answer for one endpoint.</summary>
    /// <param name="mapper">The catalog.</param>
    /// <param name="errors">What is asked of callers.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The errors.</returns>
    public static IEnumerable<ErrorResult> At(ErrorMapper mapper, AnswerableErrors errors, Endpoint endpoint) =>
        PipelineError.All.Where(error => Concerns(error.Occasion, errors, endpoint))
            .SelectMany(error => error.Occasion == PipelineOccasion.Policy ? errors.Access.Refusals(endpoint, mapper) : Of(error, mapper));

    private static FrozenSet<string> Undeclared(ErrorMapper mapper) =>
        PipelineError.All
            .Where(error => error.NeedsNoDeclaration)
            .SelectMany(error => Of(error, mapper))
            .Select(result => result.Code)
            .ToFrozenSet(StringComparer.Ordinal);

    private static ErrorResult[] Of(PipelineError error, ErrorMapper mapper) => error.Occasion switch
    {
        PipelineOccasion.Scope => [mapper.FromMissingScope("")],
        PipelineOccasion.Binding => mapper.FromViolations(new("", 0, [])) is { } listing
            ? [mapper.FromBinding(""), listing]
            : [mapper.FromBinding("")],
        PipelineOccasion.Always or PipelineOccasion.Refusal or PipelineOccasion.Credentials or PipelineOccasion.Policy
            or PipelineOccasion.RateLimit or PipelineOccasion.Body => [mapper.FromStatus(error.Status)],
    };

    private static bool Concerns(PipelineOccasion occasion, AnswerableErrors errors, Endpoint endpoint) => occasion switch
    {
        PipelineOccasion.Always or PipelineOccasion.Policy => true,
        PipelineOccasion.Refusal => false,
        PipelineOccasion.Credentials => errors.Access.NeedsCredentials(endpoint),
        PipelineOccasion.Scope => errors.Access.NeedsCredentials(endpoint) && RequiredScopes.Of(endpoint).Length > 0,
        PipelineOccasion.RateLimit => errors.IsLimited(endpoint),
        PipelineOccasion.Binding => EndpointInput.CanFailToBind(endpoint),
        PipelineOccasion.Body => EndpointInput.HasBody(endpoint),
    };
}
