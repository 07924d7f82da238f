using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <content>
/// Who says that the client went away. An application may put a time limit of its own in the server's place, and the client still
/// waits where that one ends. The server makes its token when it is first asked for, so nobody asks before it is needed.
/// </content>
internal sealed partial class ResponseGuard : IHttpRequestLifetimeFeature
{
    private StrongBox<CancellationToken>? limit;

    /// <summary>The server's word, whatever the application put in its place.</summary>
    public CancellationToken ClientGone => lifetime.RequestAborted;

    /// <inheritdoc/>
    CancellationToken IHttpRequestLifetimeFeature.RequestAborted
    {
        get => limit is null ? lifetime.RequestAborted : limit.Value;
        set => limit = new(value);
    }

    /// <inheritdoc/>
    void IHttpRequestLifetimeFeature.Abort() => lifetime.Abort();
}
