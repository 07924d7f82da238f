using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The errors that the pipeline itself answers for endpoints, so that none need declare them: the one list of them, for
/// documents, drift and <c>Prefer: error=…</c>.
/// </summary>
internal static class ImpliedErrors
{
    private static readonly Implied[] All =
    [
        // Whatever runs can fail, and whatever it waits for can be late.
        new(mapper => mapper.FromStatus(StatusCodes.Status500InternalServerError), static (_, _) => true),
        new(mapper => mapper.FromStatus(StatusCodes.Status504GatewayTimeout), static (_, _) => true),
        new(mapper => mapper.FromStatus(StatusCodes.Status401Unauthorized), static (errors, endpoint) => errors.Access.NeedsCredentials(endpoint)),
        new(mapper => mapper.FromMissingScope(""), static (errors, endpoint) => errors.Access.NeedsCredentials(endpoint) && RequiredScopes.Of(endpoint).Length > 0),
        new(mapper => mapper.FromStatus(StatusCodes.Status429TooManyRequests), static (errors, endpoint) => errors.IsLimited(endpoint)),
        new(mapper => mapper.FromBinding(""), static (_, endpoint) => EndpointInput.CanFailToBind(endpoint)),
        new(mapper => mapper.FromStatus(StatusCodes.Status400BadRequest), static (_, _) => false),
        new(mapper => mapper.FromStatus(StatusCodes.Status413PayloadTooLarge), static (_, endpoint) => EndpointInput.HasBody(endpoint)),
        new(mapper => mapper.FromStatus(StatusCodes.Status415UnsupportedMediaType), static (_, endpoint) => EndpointInput.HasBody(endpoint)),

        // Catalogs answer it with a code that endpoints answer, too: it is implied only where a policy can forbid.
        new(mapper => mapper.FromStatus(StatusCodes.Status403Forbidden), static (errors, endpoint) => errors.Access.NeedsMore(endpoint)) { IsOnlyHere = true },
    ];

    // By the mapper, whose catalog never changes.
    private static readonly ConditionalWeakTable<ErrorMapper, FrozenSet<string>> Known = [];

    /// <summary>Whether the pipeline itself answers a code for any endpoint, so that none need declare it, and none has drifted.</summary>
    /// <param name="mapper">The catalog.</param>
    /// <param name="result">The error.</param>
    /// <returns>True for a bad key, a bad parameter, a spent limit, a missing scope and a fault.</returns>
    public static bool Include(ErrorMapper mapper, ErrorResult result) => Known.GetValue(mapper, Anywhere).Contains(result.Code);

    /// <summary>The errors that the pipeline can answer for one endpoint.</summary>
    /// <param name="mapper">The catalog.</param>
    /// <param name="errors">What is asked of callers.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The errors.</returns>
    public static IEnumerable<ErrorResult> At(ErrorMapper mapper, AnswerableErrors errors, Endpoint endpoint) =>
        All.Where(implied => implied.Applies(errors, endpoint)).Select(implied => implied.Of(mapper));

    private static FrozenSet<string> Anywhere(ErrorMapper mapper) =>
        All.Where(implied => !implied.IsOnlyHere).Select(implied => implied.Of(mapper).Code).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Implied(Func<ErrorMapper, ErrorResult> Of, Func<AnswerableErrors, Endpoint, bool> Applies)
    {
        public bool IsOnlyHere { get; init; }
    }
}
