using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Stands between the application and the server's response for one request. Everything that starts a response passes
/// through it, so that it can swallow a foreign error body at its first byte, run the application's callbacks where
/// their faults do no harm, and set the request id last.
/// </summary>
internal sealed partial class ResponseGuard : IGuardedResponse, IObservedResponse
{
    private GuardedRequest? request;

    private ResponseGuard(GuardedRequest request) => this.request = request;

    /// <summary>The catalog that covers the path, whether or not its endpoint answers errors of its own; null where none does.</summary>
    public ErrorResponder? Covering => Request.Covering;

    /// <summary>The catalog that answers; null where none does. It may appear late, when the path or the endpoint is known.</summary>
    public ErrorResponder? Responder =>
        Request is { Covering: { } covering, Context.Features: var features } && !OwnErrors.Concern(features) ? covering : null;

    /// <inheritdoc/>
    public string RequestId => Request.Id;

    /// <summary>The shape that the response has, or would have as an error.</summary>
    public EnvelopeShape Shape => Answer?.Definition.Envelope ?? Request.Shape;

    /// <inheritdoc/>
    public bool HasEncodedBody => Request.HasEncodedBody;

    /// <summary>The error of the catalog that was answered; null where none was.</summary>
    public ErrorResult? Answer => Request.Answer;

    /// <summary>An exception that the framework's own handlers kept for us.</summary>
    public Exception? Exception
    {
        get => Request.Exception;
        set => Request.Exception = value;
    }

    /// <summary>Whether bytes have left, or are where the server sends them, so that nothing can be taken back.</summary>
    public bool HasLeft => Request.Head.HasStarted || Request.Writer is { HasGiven: true };

    /// <summary>Whether the application has ended the response itself.</summary>
    public bool IsComplete => Request.IsComplete;

    /// <summary>The foreign error body that was written, and dropped; null where none was.</summary>
    public SwallowedBody? Swallowed => Request.Swallowed;

    /// <summary>Whether the status is an error that the catalog has not answered yet.</summary>
    public bool IsUnanswered =>
        Covering is not null && Answer is null && !HasLeft && FrameworkStatus.IsError(Request.Head.StatusCode) && Responder is not null;

    private GuardedRequest Request =>
        request ?? throw new InvalidOperationException("The request has ended, and its connection serves another: keep nothing of it.");

    /// <summary>Refuses whoever kept something of a request that has ended.</summary>
    /// <exception cref="InvalidOperationException">The connection serves another request.</exception>
    public void DemandRequest() => _ = Request;

    /// <summary>The guard of a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The guard; null where the pipeline isn't there.</returns>
    public static ResponseGuard? Of(HttpContext context) => context.Features.Find<IHttpResponseFeature>() as ResponseGuard;

    /// <summary>Puts a guard before the response, and gives the request its id.</summary>
    /// <param name="context">The request.</param>
    /// <param name="responders">The catalogs. Where none answers the path, the first says how the request's id is carried.</param>
    /// <param name="observer">Watches what endpoints return.</param>
    /// <returns>The guard.</returns>
    public static ResponseGuard Attach(HttpContext context, ErrorResponders responders, IResultObserver observer)
    {
        var features = context.Features;
        var request = GuardedRequest.Of(features);
        var guard = new ResponseGuard(request);
        request.Begin(guard, context, responders, observer);
        features.Put<IHttpResponseFeature>(guard);
        features.Put<IHttpResponseBodyFeature>(guard);
        features.Put<IHttpRequestLifetimeFeature>(guard);
        AspNetCore.RequestId.Set(request.Head.Headers, request.Shape.RequestId.Header, request.Id);
        return guard;
    }

    /// <summary>The application is done with the request. Until the connection serves another, it can still be read.</summary>
    public void End() => request?.End();

    /// <summary>The connection serves another request. Whoever kept the guard gets nothing of that one.</summary>
    public void Part() => request = null;

    /// <summary>Takes note of a path that the request was given on its way. What was seen once counts to the end.</summary>
    /// <param name="responders">The catalogs.</param>
    /// <param name="path">The path.</param>
    public void See(ErrorResponders responders, PathString path) => Request.See(responders, path);

    /// <inheritdoc/>
    public ErrorResult Returned(ErrorResult result)
    {
        if (Responder is not { } responder)
        {
            return result;
        }

        var own = responder.Mapper.Inherited.Own(result);
        Request.Observer.Returned(Request.Context, responder, own);
        return own;
    }

    /// <inheritdoc/>
    public void BeginAnswer(ErrorResult result)
    {
        Reset();
        Request.Answer = result;
    }

    /// <inheritdoc/>
    public void Answering(ErrorResult result) => Request.Observer.Answering(Request.Context, result);

    /// <summary>Takes the response back from the application, and from whatever it put in our place.</summary>
    public void TakeBack()
    {
        var features = Request.Context.Features;
        features.Put<IHttpResponseFeature>(this);
        features.Put<IHttpResponseBodyFeature>(this);
        Reset();
    }

    /// <summary>Takes back everything that has not left.</summary>
    public void Reset()
    {
        Request.Answer = null;
        Request.Swallowed = null;
        Request.Writer?.Discard();
        if (!HasLeft)
        {
            Request.Phase = GuardPhase.Waiting;
        }
    }

    /// <summary>Gives the server what the application left unflushed, once it is done. The server sends it with the end.</summary>
    /// <returns>Done once the server has the bytes.</returns>
    public ValueTask FinishAsync()
    {
        if (PassesForGood && Request.Writer is null)
        {
            return default;
        }

        return FinishSlowlyAsync();
    }

    private async ValueTask FinishSlowlyAsync()
    {
        if (Request.Writer is not { HoldsBytes: true } && IsUnanswered)
        {
            return;
        }

        if (await OpenAsync())
        {
            await FlushItemsAsync();
            if (!HasLeft && Answer is null)
            {
                AnnouncedLength.DemandNone(Request.Head, Request.Context.Request.Method);
            }
        }
    }

    /// <summary>Decides at the first byte, or at the end where none came, whether bytes pass.</summary>
    /// <returns>False for the body of a foreign error, which is dropped.</returns>
    public ValueTask<bool> OpenAsync()
    {
        if (Request.Phase is GuardPhase.Waiting or GuardPhase.Full)
        {
            return Swallow() ? new(false) : Request.Callbacks is { } callbacks ? OpenAfterCallbacksAsync(callbacks) : new(LetPass());
        }

        return new(Request.Phase == GuardPhase.Open);
    }

    private async ValueTask<bool> OpenAfterCallbacksAsync(StartingCallbacks waiting)
    {
        var head = Request.Head;
        var length = head.Headers.ContentLength;
        await waiting.RunAsync();
        if (Answer is not null && !head.HasStarted)
        {
            // A callback may change what it likes of a success; an error stays what it is.
            head.StatusCode = Answer.StatusCode;
            ErrorAnswer.Seal(head.Headers, Answer.Definition, length);
        }

        return !Swallow() && LetPass();
    }

    private bool Swallow()
    {
        if (IsUnanswered)
        {
            Request.Phase = GuardPhase.Swallowing;
            Request.Swallowed ??= new(Request.Head.Headers.ContentType);
            Request.Writer?.Swallow();
        }

        return Request.Phase == GuardPhase.Swallowing;
    }

    private bool LetPass()
    {
        var (own, writer) = (Request, Request.Writer);
        if (!own.Head.HasStarted)
        {
            // Last, so that neither a cleared header nor one that a cache replays can stand in for it.
            var headers = own.Head.Headers;
            AspNetCore.RequestId.Keep(headers, Shape.RequestId.Header, own.Id);
            ExposedHeaders.Add(headers, Shape);
            own.Items = own.Answer is null && own.Phase == GuardPhase.Waiting ? ItemStreams.Of(own.Context, headers.ContentType) : null;
        }
        else
        {
            // It began behind our back: the server's memory is no longer what it was.
            writer?.Discard();
        }

        if (writer is null)
        {
            own.Phase = GuardPhase.Open;
        }
        else
        {
            // Only now, since the server takes the first bytes for a body of the head as it stands.
            writer.Open();
        }

        return true;
    }
}
