using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <content>
/// Who says that the client went away. An application may put a time limit of its own in the server's place, and the client still
/// waits where that one ends. The server makes its token when it is first asked for, so nobody asks before it is needed.
/// </content>
internal sealed partial class ResponseGuard : IHttpRequestLifetimeFeature
{
    /// <summary>The server's word, whatever the application put in its place.</summary>
    public CancellationToken ClientGone => Request.Lifetime.RequestAborted;

    /// <inheritdoc/>
    CancellationToken IHttpRequestLifetimeFeature.RequestAborted
    {
        get => Request.Limit is { } limit ? limit.Value : Request.Lifetime.RequestAborted;
        set => Request.Limit = new(value);
    }

    /// <inheritdoc/>
    void IHttpRequestLifetimeFeature.Abort() => Request.Lifetime.Abort();
}
