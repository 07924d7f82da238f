using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The outermost middleware: gives the request its id, guards the response, and has everything answered that comes out
/// of the application without an answer of the catalog.
/// </summary>
/// <param name="next">The application.</param>
/// <param name="responders">The catalogs.</param>
/// <param name="net">Answers for the application.</param>
/// <param name="sentinel">Watches what endpoints return.</param>
/// <param name="telemetry">Records what was answered.</param>
internal sealed class ErrorHandlingMiddleware(
    RequestDelegate next,
    ErrorResponders responders,
    SafetyNet net,
    DriftSentinel sentinel,
    ErrorTelemetry telemetry)
{
    /// <summary>Runs the application for one request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Done once the answer is.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        var guard = ResponseGuard.Attach(context, responders, sentinel);
        if (responders.DependOnPath && (guard.Covering is null || responders.HaveExceptions))
        {
            context.Features.Set<IHttpRequestFeature>(new PathWatch(
                context.Features.GetRequiredFeature<IHttpRequestFeature>(),
                guard,
                responders));
            guard.See(responders, context.Request.Path);
        }

        // One method: a second one would be a second state machine for each request that waits.
        try
        {
            try
            {
                await next(context);
                await guard.FinishAsync();
                if (guard.IsUnanswered)
                {
                    await net.AnswerStatusAsync(context, guard);
                }
            }
            catch (Exception exception) when (exception is not ErrorDriftException)
            {
                await net.AnswerThrownAsync(context, guard, exception);
            }

            if (guard.Answer is { } answer)
            {
                telemetry.Answered(context, answer.Definition, guard.RequestId, guard.Exception);
            }
        }
        finally
        {
            guard.End();
        }
    }
}
