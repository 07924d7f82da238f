using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Why a request was refused with 400, as far as the framework's own features and metadata tell; never a guess.</summary>
internal static class RefusalReason
{
    /// <summary>The words.</summary>
    /// <param name="context">The request.</param>
    /// <param name="swallowed">The body that came with the status; null where none came.</param>
    /// <returns>The words; null where nobody tells.</returns>
    public static string? Of(HttpContext context, SwallowedBody? swallowed) =>
        Antiforgery(context)
        ?? VersionRefusal.Describe(RequestEndpoint.Of(context))
        ?? BindingFailure.DescribeParameters(context)
        ?? Told(context, swallowed)

        // A body that took the place of the binder's bare status, as status pages write it, does not make the reason another.
        ?? (swallowed is null || IObservedResponse.Of(context) is { EndedBare: true } ? BindingFailure.DescribeRest(context) : null);

    /// <summary>What a body of the application or a library says, in words of our own.</summary>
    /// <param name="context">The request.</param>
    /// <param name="swallowed">The body; null where none came.</param>
    /// <returns>The words; null where it is no problem that is known.</returns>
    public static string? Told(HttpContext context, SwallowedBody? swallowed) =>
        swallowed is null ? null : ValidationProblem.Describe(context, swallowed.Start);

    private static string? Antiforgery(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
        && RequestEndpoint.Of(context)?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }
            ? "the antiforgery token is missing or not valid"
            : null;
}
