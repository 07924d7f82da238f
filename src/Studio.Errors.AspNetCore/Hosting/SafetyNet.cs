using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Answers for an application that set an error status, or threw, and left it at that.</summary>
/// <param name="sentinel">Hears of answers that the endpoint should have given.</param>
/// <param name="telemetry">Hears of what can't be answered.</param>
/// <param name="unhandled">Tells whoever traces the application.</param>
/// <param name="time">Counts dates in Retry-After.</param>
internal sealed class SafetyNet(DriftSentinel sentinel, ErrorTelemetry telemetry, UnhandledException unhandled, TimeProvider time)
{
    /// <summary>Answers an error status.</summary>
    /// <param name="context">The request.</param>
    /// <param name="guard">Its guard, which has a catalog.</param>
    /// <returns>Done once the answer is.</returns>
    public Task AnswerStatusAsync(HttpContext context, ResponseGuard guard)
    {
        // The framework's own exception handlers sit inside us: they have kept the exception.
        if (guard.Exception is { } kept)
        {
            return AnswerExceptionAsync(context, guard, kept);
        }

        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } handled)
        {
            return AnswerHandledAsync(context, guard, handled);
        }

        if (guard.ClientGone.IsCancellationRequested)
        {
            LetGo(context, guard, null);
            return Task.CompletedTask;
        }

        var status = StatusOf(context.Response);
        var result = guard.Responder!.FromStatus(context, status, guard.Swallowed);
        if (guard.Swallowed is not null || !FrameworkStatus.Includes(status))
        {
            sentinel.Replaced(context, guard.Responder, status, result);
        }

        guard.TakeBack();
        return AnswerAsync(context, result);
    }

    /// <summary>Answers an exception that came out of the application, or ends a response that it cut short.</summary>
    /// <param name="context">The request.</param>
    /// <param name="guard">Its guard.</param>
    /// <param name="exception">What was thrown.</param>
    /// <returns>Done once the answer is.</returns>
    public async Task AnswerThrownAsync(HttpContext context, ResponseGuard guard, Exception exception)
    {
        await (Wrapped(context, exception) is { } handled
            ? AnswerHandledAsync(context, guard, handled)
            : AnswerExceptionAsync(context, guard, exception));
        if (guard.Answer is null or { StatusCode: >= StatusCodes.Status500InternalServerError }
            && !guard.ClientGone.IsCancellationRequested)
        {
            unhandled.Tell(context, exception);
        }
    }

    // The framework throws one of its own around what a handler answered with 404 and no body.
    private static Exception? Wrapped(HttpContext context, Exception exception) =>
        exception.InnerException is { } inner && ReferenceEquals(inner, context.Features.Get<IExceptionHandlerFeature>()?.Error)
            ? inner
            : null;

    /// <summary>
    /// Answers what a handler of the framework's or the application's took. 500 is what the framework sets before it asks
    /// anybody; any other status was decided, and holds unless the catalog or the options name the exception.
    /// </summary>
    private async Task AnswerHandledAsync(HttpContext context, ResponseGuard guard, Exception exception)
    {
        var status = StatusOf(context.Response);
        if (status == StatusCodes.Status500InternalServerError
            || guard is not { HasLeft: false, Responder: { } responder }
            || IsNamed(responder, context, exception)
            || await ClientPresence.IsGoneAsync(exception, time, guard.ClientGone))
        {
            await AnswerExceptionAsync(context, guard, exception);
            return;
        }

        guard.Exception = exception;
        var result = responder.FromDecision(context, status, guard.Swallowed);
        sentinel.Returned(context, responder, result);
        guard.TakeBack();
        await AnswerAsync(context, result);
    }

    // Where a map of the application's fails, the exception is answered, and that failure is logged there.
    private static bool IsNamed(ErrorResponder responder, HttpContext context, Exception exception)
    {
        try
        {
            return responder.FromNamedException(context, exception) is not null;
        }
        catch (Exception fault) when (fault is not ErrorDriftException)
        {
            return true;
        }
    }

    private async Task AnswerExceptionAsync(HttpContext context, ResponseGuard guard, Exception exception)
    {
        guard.Exception = exception;
        if (exception is ErrorDriftException)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        if (await ClientPresence.IsGoneAsync(exception, time, guard.ClientGone))
        {
            LetGo(context, guard, exception);
            return;
        }

        try
        {
            await (guard.HasLeft ? BreakOffAsync(context, guard, exception) : AnswerMappedAsync(context, guard, exception));
        }
        catch (Exception second) when (second is not ErrorDriftException)
        {
            ErrorEvents.AnswerFailed(telemetry.Log, second, guard.RequestId);
            await LastResortAsync(context, guard);
        }
    }

    // The framework's exception handler sets it by the token of the moment, which may have been the application's own.
    private static int StatusOf(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status499ClientClosedRequest ? StatusCodes.Status504GatewayTimeout : response.StatusCode;

    // Ended rather than left alone: should the client be there after all, an empty success would be a lie.
    private void LetGo(HttpContext context, ResponseGuard guard, Exception? exception)
    {
        guard.Reset();
        ErrorEvents.ClientGone(telemetry.Log, exception, guard.RequestId);
        context.Abort();
    }

    private async Task AnswerMappedAsync(HttpContext context, ResponseGuard guard, Exception exception)
    {
        guard.TakeBack();
        if (guard.Responder is not { } responder)
        {
            await AnswerUncoveredAsync(context, guard, exception);
            return;
        }

        var result = responder.FromException(context, exception);
        if (exception is not BadHttpRequestException)
        {
            sentinel.Returned(context, responder, result);
        }

        await AnswerAsync(context, result);
    }

    // A map of the application failed, or one of its callbacks: this answer asks neither.
    private static Task LastResortAsync(HttpContext context, ResponseGuard guard)
    {
        if (guard.HasLeft || guard.Responder is not { } responder)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        guard.TakeBack();
        return ErrorAnswer.WriteAsync(context, responder.Mapper.FromStatus(StatusCodes.Status500InternalServerError));
    }

    private async Task BreakOffAsync(HttpContext context, ResponseGuard guard, Exception exception)
    {
        if (guard.IsComplete)
        {
            // The client has the whole of it, and its next request may be on the way.
            ErrorEvents.FailedAfterEnd(telemetry.Log, exception, RequestMethod.Of(context), RequestRoute.Of(context), guard.RequestId);
            return;
        }

        ErrorEvents.CutOff(telemetry.Log, exception, RequestMethod.Of(context), RequestRoute.Of(context), guard.RequestId);
        if (guard.Responder?.FromException(context, exception) is not { } result || !await guard.EndWithAsync(result))
        {
            // A cut body must not pass for a whole one.
            context.Abort();
        }
    }

    private Task AnswerUncoveredAsync(HttpContext context, ResponseGuard guard, Exception exception)
    {
        if (exception is ErrorResultException chosen)
        {
            // As where it is returned: what the application names itself is answered wherever it stands.
            return ErrorAnswer.WriteAsync(context, chosen.Result);
        }

        ErrorEvents.Uncovered(telemetry.Log, exception, guard.RequestId);
        ForeignHeaders.Remove(context.Response.Headers, guard.Shape.RequestId.Header);
        context.Response.Headers.ContentType = default;
        context.Response.Headers.CacheControl = default;
        context.Response.ContentLength = 0;
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }

    private Task AnswerAsync(HttpContext context, ErrorResult result)
    {
        var headers = context.Response.Headers;
        var announced = result.Definition.Retry == RetryAdvice.RetryAfter ? RetryDelay.Read(headers.RetryAfter, time.GetUtcNow()) : null;
        headers.RetryAfter = default;
        return ErrorAnswer.WriteAsync(context, result, announced ?? result.DelaySeconds);
    }
}
