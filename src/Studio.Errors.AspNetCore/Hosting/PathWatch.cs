using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Stands in for the server's request where a prefix decides, and tells the guard each path that the request is given: by
/// a path base, a branch, a rewrite. The prefix is thereby compared with what the application sees, and what was
/// seen counts even where it is answered after the path was set back.
/// </summary>
/// <param name="server">The server's own.</param>
/// <param name="guard">The guard.</param>
/// <param name="responders">The catalogs.</param>
internal sealed class PathWatch(IHttpRequestFeature server, ResponseGuard guard, ErrorResponders responders) : IHttpRequestFeature
{
    /// <inheritdoc/>
    public string Path
    {
        get => server.Path;
        set
        {
            server.Path = value;
            guard.See(responders, new(value));
        }
    }

    /// <inheritdoc/>
    public string PathBase
    {
        get => server.PathBase;
        set => server.PathBase = value;
    }

    /// <inheritdoc/>
    public string Protocol
    {
        get => server.Protocol;
        set => server.Protocol = value;
    }

    /// <inheritdoc/>
    public string Scheme
    {
        get => server.Scheme;
        set => server.Scheme = value;
    }

    /// <inheritdoc/>
    public string Method
    {
        get => server.Method;
        set => server.Method = value;
    }

    /// <inheritdoc/>
    public string QueryString
    {
        get => server.QueryString;
        set => server.QueryString = value;
    }

    /// <inheritdoc/>
    public string RawTarget
    {
        get => server.RawTarget;
        set => server.RawTarget = value;
    }

    /// <inheritdoc/>
    public IHeaderDictionary Headers
    {
        get => server.Headers;
        set => server.Headers = value;
    }

    /// <inheritdoc/>
    public Stream Body
    {
        get => server.Body;
        set => server.Body = value;
    }
}
