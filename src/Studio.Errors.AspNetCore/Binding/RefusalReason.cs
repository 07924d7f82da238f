using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Why a request was refused with 400, as far as the framework's own features and metadata tell; never a guess.</summary>
internal static class RefusalReason
{
    /// <summary>Of a status that the application left.</summary>
    /// <param name="context">The request.</param>
    /// <param name="swallowed">The body that came with the status; null where none came.</param>
    /// <returns>The reason; null where nobody tells.</returns>
    public static Refusal? Of(HttpContext context, SwallowedBody? swallowed) =>
        (Antiforgery(context) ?? VersionRefusal.Describe(RequestEndpoint.Of(context))) is { } words ? new(words)
        : Bound(context, context.Features.Get<BindingFault>()) ?? Told(context, swallowed);

    /// <summary>Of an exception that blames the client, whatever its type says.</summary>
    /// <param name="context">The request.</param>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The reason; null where the client is not to blame, or the exception's own status says enough.</returns>
    public static Refusal? Of(HttpContext context, Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } refused when BindingFault.Of(refused) is { } fault =>
            Bound(context, fault),
        InvalidOperationException when Antiforgery(context) is { } words => new(words),
        InvalidOperationException when TooDeepBody.IsThrown(exception) => TooDeepBody.Refusal,
        _ => UnreadableBody.Describe(context, exception) is { } words ? new(words) : null,
    };

    /// <summary>What the model state, or a body of the application or a library, says.</summary>
    /// <param name="context">The request.</param>
    /// <param name="swallowed">The body; null where none came.</param>
    /// <returns>The reason; null where it is no problem that is known.</returns>
    public static Refusal? Told(HttpContext context, SwallowedBody? swallowed) =>
        context.Features.Get<Refusal>()
        ?? ((context.Features.Get<ProblemBody>() ?? swallowed?.ToProblem()) is { } problem
            ? ProblemFaults.Describe(context, RequestEndpoint.Of(context), problem)
            : null);

    private static Refusal? Bound(HttpContext context, BindingFault? fault) =>
        RequestContract.Of(context, RequestEndpoint.Of(context)) is { } contract
            ? Refusal.Of(BindingFaults.Of(context, contract, fault))
            : null;

    private static string? Antiforgery(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
        && RequestEndpoint.Of(context)?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }
            ? "the antiforgery token is missing or not valid"
            : null;
}
