using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Notices endpoints that drift from what they declare: each counts in a metric every time, and in the log once. With
/// <see cref="ErrorHandlingOptions.FailOnDrift"/> the request fails instead.
/// </summary>
/// <param name="telemetry">Where to tell.</param>
internal sealed class DriftSentinel(ErrorTelemetry telemetry)
{
    private readonly ConcurrentDictionary<(Endpoint Endpoint, string Code), bool> told = new();

    /// <summary>Looks at an error that the endpoint returned or threw.</summary>
    /// <param name="context">The request.</param>
    /// <param name="responder">The catalog.</param>
    /// <param name="result">The error.</param>
    /// <exception cref="ErrorDriftException">The endpoint doesn't declare it, and drift is to fail.</exception>
    public void Returned(HttpContext context, ErrorResponder responder, ErrorResult result)
    {
        if (context.GetEndpoint() is not { } endpoint || DeclaredErrors.Of(endpoint).ContainsKey(result.Code) || responder.IsImplied(result))
        {
            return;
        }

        telemetry.Metrics.Drifted(context, result.Definition, "undeclared");
        var name = endpoint.DisplayName ?? RequestRoute.Of(context);
        if (told.TryAdd((endpoint, result.Code), true))
        {
            ErrorEvents.Undeclared(telemetry.Log, name, result.Code);
        }

        FailIfAsked(responder, $"{name} answered {result.Code}, which it does not declare.");
    }

    /// <summary>Looks at an error answer of the endpoint's own that had to be replaced.</summary>
    /// <param name="context">The request.</param>
    /// <param name="responder">The catalog.</param>
    /// <param name="status">The status that the endpoint had set.</param>
    /// <param name="result">The error that takes its place.</param>
    /// <exception cref="ErrorDriftException">Drift is to fail.</exception>
    public void Replaced(HttpContext context, ErrorResponder responder, int status, ErrorResult result)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            return;
        }

        telemetry.Metrics.Drifted(context, result.Definition, "replaced");
        var name = endpoint.DisplayName ?? RequestRoute.Of(context);
        if (told.TryAdd((endpoint, result.Code), true))
        {
            ErrorEvents.Replaced(telemetry.Log, name, status, result.Code);
        }

        FailIfAsked(responder, $"{name} answered {status} on its own; {result.Code} would have replaced it.");
    }

    private static void FailIfAsked(ErrorResponder responder, string message)
    {
        if (responder.Options.FailOnDrift)
        {
            throw new ErrorDriftException(message);
        }
    }
}
