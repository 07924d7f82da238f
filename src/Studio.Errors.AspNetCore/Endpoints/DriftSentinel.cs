using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Notices endpoints that drift from what they declare: each counts in a metric every time, and in the log once. With
/// <see cref="ErrorHandlingOptions.FailOnDrift"/> the request fails instead.
/// </summary>
/// <param name="telemetry">Where to tell.</param>
/// <param name="errors">Which endpoint can answer what.</param>
internal sealed class DriftSentinel(ErrorTelemetry telemetry, AnswerableErrors errors) : IResultObserver
{
    // An endpoint that is built anew takes its entry with it.
    private readonly ConditionalWeakTable<Endpoint, ConcurrentDictionary<string, bool>> told = [];

    /// <inheritdoc/>
    public void Returned(HttpContext context, ErrorResponder responder, ErrorResult result)
    {
        // What it declares is known since the start; what else it may answer is found out where it is asked for.
        if (RequestEndpoint.Of(context) is not { } endpoint
            || errors.Declares(endpoint, result.Code)
            || ImpliedErrors.Include(responder.Mapper, result)
            || errors.Of(endpoint).ContainsKey(result.Code))
        {
            return;
        }

        telemetry.Metrics.Drifted(context, result.Definition, "undeclared");
        var name = endpoint.DisplayName ?? RequestRoute.Of(context);
        if (told.GetOrCreateValue(endpoint).TryAdd(result.Code, true))
        {
            ErrorEvents.Undeclared(telemetry.Log, name, result.Code);
        }

        FailIfAsked(responder, $"{name} answered {result.Code}, which it does not declare.");
    }

    /// <inheritdoc/>
    public void Answering(HttpContext context, ErrorResult result) => telemetry.Answering(context, result.Definition);

    /// <summary>Looks at an error answer of the endpoint's own that had to be replaced.</summary>
    /// <param name="context">The request.</param>
    /// <param name="responder">The catalog.</param>
    /// <param name="status">The status that the endpoint had set.</param>
    /// <param name="result">The error that takes its place.</param>
    /// <exception cref="ErrorDriftException">Drift is to fail.</exception>
    public void Replaced(HttpContext context, ErrorResponder responder, int status, ErrorResult result)
    {
        if (RequestEndpoint.Of(context) is not { } endpoint || IsOfScheme(endpoint, status))
        {
            return;
        }

        telemetry.Metrics.Drifted(context, result.Definition, "replaced");
        var name = endpoint.DisplayName ?? RequestRoute.Of(context);
        if (told.GetOrCreateValue(endpoint).TryAdd(result.Code, true))
        {
            ErrorEvents.Replaced(telemetry.Log, name, status, result.Code);
        }

        FailIfAsked(responder, $"{name} answered {status} on its own; {result.Code} would have replaced it.");
    }

    // The scheme that authorization asked may have written a body of its own; the endpoint never ran.
    private static bool IsOfScheme(Endpoint endpoint, int status) =>
        status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            && endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;

    private static void FailIfAsked(ErrorResponder responder, string message)
    {
        if (responder.Options.FailOnDrift)
        {
            throw new ErrorDriftException(message);
        }
    }
}
