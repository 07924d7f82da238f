using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <content>Status, headers and callbacks.</content>
internal sealed partial class ResponseGuard : IHttpResponseFeature
{
    int IHttpResponseFeature.StatusCode
    {
        get => Request.Head.StatusCode;
        set
        {
            RefuseAfterBody();
            if (Request.Phase == GuardPhase.Full && FrameworkStatus.IsError(value) && Responder is not null)
            {
                throw new InvalidOperationException("The status can't become an error: too much was written to be taken back.");
            }

            Request.Head.StatusCode = value;
        }
    }

    string? IHttpResponseFeature.ReasonPhrase
    {
        get => Request.Head.ReasonPhrase;
        set
        {
            RefuseAfterBody();
            Request.Head.ReasonPhrase = value;
        }
    }

    IHeaderDictionary IHttpResponseFeature.Headers
    {
        get => Request.Head.Headers;
        set => Request.Head.Headers = value;
    }

    Stream IHttpResponseFeature.Body
    {
        get => Stream;
        set => throw new NotSupportedException("Replace IHttpResponseBodyFeature instead; this member is obsolete.");
    }

    /// <summary>To the application a swallowed body has left too, so that it does not start another.</summary>
    bool IHttpResponseFeature.HasStarted => Request.Head.HasStarted || Request.Phase == GuardPhase.Swallowing;

    void IHttpResponseFeature.OnStarting(Func<object, Task> callback, object state)
    {
        if (Request.Phase == GuardPhase.Open)
        {
            // Ours have run. The server still takes one, until it has begun.
            Request.Head.OnStarting(callback, state);
            return;
        }

        var callbacks = Request.Callbacks;
        if (callbacks is null)
        {
            Request.Callbacks = callbacks = new();

            // Where something starts the response behind our back (an upgrade), the server still calls them.
            Request.Head.OnStarting(static guard => ((ResponseGuard)guard).OpenAsync().AsTask(), this);
        }

        callbacks.Add(callback, state);
    }

    // As the server does: the body that was written belongs to the status that stands.
    private void RefuseAfterBody()
    {
        if (Request.Phase == GuardPhase.Swallowing)
        {
            throw new InvalidOperationException("The status can't change any more: the body of the response has begun.");
        }
    }

    void IHttpResponseFeature.OnCompleted(Func<object, Task> callback, object state) => Request.Head.OnCompleted(callback, state);
}
