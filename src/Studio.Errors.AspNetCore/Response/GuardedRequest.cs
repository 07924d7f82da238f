using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What a guard knows of its request. The application never sees it, so the next request of the connection takes it over where the
/// server keeps such things. What the application can hold, the guard, is made for each request, and loses this one then.
/// </summary>
internal sealed class GuardedRequest
{
    private static readonly object Key = new();

    private ResponseGuard? guard;
    private bool isRunning;
    private bool isExcepted;

    /// <summary>The request.</summary>
    public HttpContext Context { get; private set; } = null!;

    /// <summary>Status and headers of the server's response.</summary>
    public IHttpResponseFeature Head { get; private set; } = null!;

    /// <summary>The body of the server's response.</summary>
    public IHttpResponseBodyFeature Body { get; private set; } = null!;

    /// <summary>The server's word on whether the client is there.</summary>
    public IHttpRequestLifetimeFeature Lifetime { get; private set; } = null!;

    /// <summary>Watches what endpoints return.</summary>
    public IResultObserver Observer { get; private set; } = null!;

    /// <summary>The catalog that covers the path; null where none does.</summary>
    public ErrorResponder? Covering { get; private set; }

    /// <summary>The shape that says how the id is carried.</summary>
    public EnvelopeShape Shape { get; private set; } = null!;

    /// <summary>The id of the request.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Whether the client sent a coded body.</summary>
    public bool HasEncodedBody { get; private set; }

    /// <summary>How far the response is.</summary>
    public GuardPhase Phase { get; set; }

    /// <summary>Whether the application has ended the response itself.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The error that was answered; null where none was.</summary>
    public ErrorResult? Answer { get; set; }

    /// <summary>An exception that the framework's own handlers kept for us.</summary>
    public Exception? Exception { get; set; }

    /// <summary>The foreign error body that was written, and dropped; null where none was.</summary>
    public SwallowedBody? Swallowed { get; set; }

    /// <summary>The application's callbacks that have not run.</summary>
    public StartingCallbacks? Callbacks { get; set; }

    /// <summary>The body as a stream, once somebody asked for it.</summary>
    public GuardedStream? Stream { get; set; }

    /// <summary>The body as a pipe, once somebody asked for it.</summary>
    public GuardedWriter? Writer { get; set; }

    /// <summary>The stream of items that the response is; null for a body that is one whole.</summary>
    public IItemStream? Items { get; set; }

    /// <summary>What the application put in the place of the server's word that the client is gone.</summary>
    public StrongBox<CancellationToken>? Limit { get; set; }

    /// <summary>That of the connection where it is free, else a new one.</summary>
    /// <param name="features">The request's.</param>
    /// <returns>It, to begin with.</returns>
    public static GuardedRequest Of(IFeatureCollection features)
    {
        if (features.Find<IPersistentStateFeature>()?.State is not { } connection)
        {
            return new();
        }

        if (connection.TryGetValue(Key, out var kept) && kept is GuardedRequest { isRunning: false } free)
        {
            return free;
        }

        var made = new GuardedRequest();
        connection[Key] = made;
        return made;
    }

    /// <summary>Begins with a request. Nothing of the last one is left.</summary>
    /// <param name="owner">The guard, from now on.</param>
    /// <param name="context">The request.</param>
    /// <param name="responders">The catalogs.</param>
    /// <param name="observer">Watches what endpoints return.</param>
    public void Begin(ResponseGuard owner, HttpContext context, ErrorResponders responders, IResultObserver observer)
    {
        guard?.Part();
        guard = owner;
        isRunning = true;
        Context = context;
        var features = context.Features;
        var request = features.Demand<IHttpRequestFeature>();
        Head = features.Demand<IHttpResponseFeature>();
        Body = features.Demand<IHttpResponseBodyFeature>();
        Lifetime = features.Find<IHttpRequestLifetimeFeature>() ?? new HttpRequestLifetimeFeature();
        Observer = observer;
        Covering = responders.Find(new PathString(request.Path));
        isExcepted = false;
        Shape = (Covering ?? responders.First).Shape;
        Id = RequestId.Assign(context, request.Headers, Shape.RequestId);
        HasEncodedBody = request.Headers.ContentEncoding.Count > 0;
        Phase = GuardPhase.Waiting;
        IsComplete = false;
        Answer = null;
        Exception = null;
        Swallowed = null;
        Callbacks = null;
        Stream = null;
        Writer = null;
        Items = null;
        Limit = null;
    }

    /// <summary>Takes note of a path that the request was given on its way.</summary>
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

    /// <summary>
    /// The application is done. What is large is not kept for as long as the connection stays idle. The callbacks stay: where nothing was
    /// written the server has yet to begin the response, and runs them then.
    /// </summary>
    public void End()
    {
        isRunning = false;
        Exception = null;
        Swallowed = null;
    }
}
