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
    private readonly IHttpResponseFeature head;
    private readonly IHttpResponseBodyFeature body;
    private readonly IHttpRequestLifetimeFeature lifetime;
    private readonly HttpContext context;
    private readonly IResultObserver observer;
    private readonly EnvelopeShape shape;
    private StartingCallbacks? callbacks;
    private GuardPhase phase;
    private bool isExcepted;

    private ResponseGuard(HttpContext context, ErrorResponders responders, IResultObserver observer)
    {
        this.context = context;
        head = context.Features.GetRequiredFeature<IHttpResponseFeature>();
        body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        lifetime = context.Features.Get<IHttpRequestLifetimeFeature>() ?? new HttpRequestLifetimeFeature();
        Covering = responders.Find(context.Request.Path);
        shape = (Covering ?? responders.First).Shape;
        RequestId = AspNetCore.RequestId.Assign(context, shape.RequestId);
        HasEncodedBody = context.Request.Headers.ContentEncoding.Count > 0;
        this.observer = observer;
    }

    /// <summary>The catalog that covers the path, whether or not its endpoint answers errors of its own; null where none does.</summary>
    public ErrorResponder? Covering { get; private set; }

    /// <summary>The catalog that answers; null where none does. It may appear late, when the path or the endpoint is known.</summary>
    public ErrorResponder? Responder => Covering is null || OwnErrors.Concern(context.Features) ? null : Covering;

    /// <inheritdoc/>
    public string RequestId { get; }

    /// <summary>The shape that the response has, or would have as an error.</summary>
    public EnvelopeShape Shape => Answer?.Definition.Envelope ?? shape;

    /// <inheritdoc/>
    public bool HasEncodedBody { get; }

    /// <summary>The error of the catalog that was answered; null where none was.</summary>
    public ErrorResult? Answer { get; private set; }

    /// <summary>An exception that the framework's own handlers kept for us.</summary>
    public Exception? Exception { get; set; }

    /// <summary>Whether bytes have left, or are where the server sends them, so that nothing can be taken back.</summary>
    public bool HasLeft => head.HasStarted || writer is { HasGiven: true };

    /// <summary>Whether the application has ended the response itself.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The foreign error body that was written, and dropped; null where none was.</summary>
    public SwallowedBody? Swallowed { get; private set; }

    /// <summary>Whether the status is an error that the catalog has not answered yet.</summary>
    public bool IsUnanswered =>
        Covering is not null && Answer is null && !HasLeft && FrameworkStatus.IsError(head.StatusCode) && Responder is not null;

    /// <summary>The guard of a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The guard; null where the pipeline isn't there.</returns>
    public static ResponseGuard? Of(HttpContext context) => context.Features.Get<IHttpResponseFeature>() as ResponseGuard;

    /// <summary>Puts a guard before the response, and gives the request its id.</summary>
    /// <param name="context">The request.</param>
    /// <param name="responders">The catalogs. Where none answers the path, the first says how the request's id is carried.</param>
    /// <param name="observer">Watches what endpoints return.</param>
    /// <returns>The guard.</returns>
    public static ResponseGuard Attach(HttpContext context, ErrorResponders responders, IResultObserver observer)
    {
        var guard = new ResponseGuard(context, responders, observer);
        context.Features.Set<IHttpResponseFeature>(guard);
        context.Features.Set<IHttpResponseBodyFeature>(guard);
        context.Features.Set<IHttpRequestLifetimeFeature>(guard);
        AspNetCore.RequestId.Set(guard.head.Headers, guard.shape.RequestId.Header, guard.RequestId);
        return guard;
    }

    /// <summary>Takes note of a path that the request was given on its way. What was seen once counts to the end.</summary>
    /// <param name="responders">The catalogs.</param>
    /// <param name="path">The path.</param>
    public void See(ErrorResponders responders, PathString path)
    {
        if (responders.Except(path))
        {
            isExcepted = true;
            Covering = null;
        }
        else if (!isExcepted)
        {
            Covering ??= responders.Find(path);
        }
    }

    /// <inheritdoc/>
    public ErrorResult Own(ErrorResult result) => Responder?.Mapper.Inherited.Own(result) ?? result;

    /// <inheritdoc/>
    public void Returned(ErrorResult result)
    {
        if (Responder is { } responder)
        {
            observer.Returned(context, responder, result);
        }
    }

    /// <inheritdoc/>
    public void BeginAnswer(ErrorResult result)
    {
        Reset();
        Answer = result;
    }

    /// <inheritdoc/>
    public void Answering(ErrorResult result) => observer.Answering(context, result);

    /// <summary>Takes the response back from the application, and from whatever it put in our place.</summary>
    public void TakeBack()
    {
        context.Features.Set<IHttpResponseFeature>(this);
        context.Features.Set<IHttpResponseBodyFeature>(this);
        Reset();
    }

    /// <summary>Takes back everything that has not left.</summary>
    public void Reset()
    {
        Answer = null;
        Swallowed = null;
        writer?.Discard();
        if (!HasLeft)
        {
            phase = GuardPhase.Waiting;
        }
    }

    /// <summary>Gives the server what the application left unflushed, once it is done. The server sends it with the end.</summary>
    /// <returns>Done once the server has the bytes.</returns>
    public ValueTask FinishAsync()
    {
        if (PassesForGood && writer is null)
        {
            return default;
        }

        return FinishSlowlyAsync();
    }

    private async ValueTask FinishSlowlyAsync()
    {
        if (writer is not { HoldsBytes: true } && IsUnanswered)
        {
            return;
        }

        if (await OpenAsync())
        {
            await FlushItemsAsync();
            if (!HasLeft && Answer is null)
            {
                AnnouncedLength.DemandNone(head, context.Request.Method);
            }
        }
    }

    /// <summary>Decides at the first byte, or at the end where none came, whether bytes pass.</summary>
    /// <returns>False for the body of a foreign error, which is dropped.</returns>
    public ValueTask<bool> OpenAsync()
    {
        if (phase is GuardPhase.Waiting or GuardPhase.Full)
        {
            return Swallow() ? new(false) : callbacks is null ? new(LetPass()) : OpenAfterCallbacksAsync(callbacks);
        }

        return new(phase == GuardPhase.Open);
    }

    private async ValueTask<bool> OpenAfterCallbacksAsync(StartingCallbacks waiting)
    {
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
            phase = GuardPhase.Swallowing;
            Swallowed ??= new(head.Headers.ContentType);
            writer?.Swallow();
        }

        return phase == GuardPhase.Swallowing;
    }

    private bool LetPass()
    {
        if (!head.HasStarted)
        {
            // Last, so that neither a cleared header nor one that a cache replays can stand in for it.
            AspNetCore.RequestId.Keep(head.Headers, Shape.RequestId.Header, RequestId);
            ExposedHeaders.Add(head.Headers, Shape);
            items = Answer is null && phase == GuardPhase.Waiting ? ItemStreams.Of(context.GetEndpoint(), head.Headers.ContentType) : null;
        }
        else
        {
            // It began behind our back: the server's memory is no longer what it was.
            writer?.Discard();
        }

        if (writer is null)
        {
            phase = GuardPhase.Open;
        }
        else
        {
            // Only now, since the server takes the first bytes for a body of the head as it stands.
            writer.Open();
        }

        return true;
    }
}
