using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The outermost middleware: gives the request its id, guards the response, and answers whatever comes out of the
/// application without an answer of the catalog.
/// </summary>
/// <param name="next">The application.</param>
/// <param name="responders">The catalogs.</param>
internal sealed class ErrorHandlingMiddleware(RequestDelegate next, ErrorResponders responders)
{
    /// <summary>Runs the application for one request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Done once the answer is.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        var guard = ResponseGuard.Attach(context, responders.Find(context.Request.Path));
        try
        {
            await next(context);
            await FinishAsync(context, guard);
        }
        catch (Exception exception) when (guard.Responder is not null)
        {
            await AnswerExceptionAsync(context, guard, guard.Responder, exception);
        }
    }

    private static async ValueTask FinishAsync(HttpContext context, ResponseGuard guard)
    {
        await guard.FinishAsync();
        if (guard.IsUnanswered)
        {
            await AnswerStatusAsync(context, guard, guard.Responder!);
        }
    }

    private static Task AnswerStatusAsync(HttpContext context, ResponseGuard guard, ErrorResponder responder)
    {
        var exception = guard.Exception ?? context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is not null)
        {
            return AnswerExceptionAsync(context, guard, responder, exception);
        }

        return AnswerAsync(context, context.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => responder.Forbidden(context),
            var status => responder.Mapper.FromStatus(status),
        });
    }

    private static Task AnswerAsync(HttpContext context, ErrorResult result)
    {
        var announced = result.DelaySeconds is null ? null : RetryDelay.Read(context.Response.Headers.RetryAfter, DateTimeOffset.UtcNow);
        return ErrorAnswer.WriteAsync(context, result, announced ?? result.DelaySeconds);
    }

    private static Task AnswerExceptionAsync(HttpContext context, ResponseGuard guard, ErrorResponder responder, Exception exception)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            return Task.CompletedTask;
        }

        if (guard.HasLeft)
        {
            // A cut body must not pass for a whole one.
            context.Abort();
            return Task.CompletedTask;
        }

        guard.Reset();
        return AnswerAsync(context, responder.FromException(exception));
    }
}
