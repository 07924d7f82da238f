using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Studio.Errors.AspNetCore;

/// <summary>The catalogs of an application, each with the paths that it answers.</summary>
internal sealed class ErrorResponders
{
    private readonly ErrorResponder[] responders;

    public ErrorResponders(IEnumerable<ErrorResponder> responders)
    {
        this.responders = [.. responders];
        HaveExceptions = this.responders.Any(responder => responder.Options.ExceptPaths.Count > 0);
        DependOnPath = HaveExceptions || this.responders.Any(responder => responder.Prefixes.Length > 0);
        RefuseOverlaps();
    }

    /// <summary>The catalog that was added first.</summary>
    public ErrorResponder First => responders[0];

    /// <summary>Whether an endpoint's catalog checks scopes at start; where none covers it, whether any does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where it does.</returns>
    public bool CheckScopesOf(Endpoint endpoint) =>
        Find(endpoint)?.Options.CheckScopesAtStart ?? responders.Any(responder => responder.Options.CheckScopesAtStart);

    /// <summary>Whether there is more than one.</summary>
    public bool AreSeveral => responders.Length > 1;

    /// <summary>Whether a catalog answers some paths only.</summary>
    public bool DependOnPath { get; }

    /// <summary>Whether a catalog leaves out paths.</summary>
    public bool HaveExceptions { get; }

    /// <summary>Whether any catalog leaves out a path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True where one does.</returns>
    public bool Except(PathString path) => HaveExceptions && responders.Any(responder => responder.Excepts(path));

    /// <summary>Whether any catalog leaves out the route of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where one does.</returns>
    public bool Except(Endpoint endpoint) => HaveExceptions && Except(RouteOf(endpoint));

    /// <summary>The catalog that answers the route of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The catalog; null for an endpoint that none covers.</returns>
    public ErrorResponder? Find(Endpoint endpoint) => Find(RouteOf(endpoint));

    /// <summary>The catalog that answers a path.</summary>
    /// <param name="path">The path as the client sent it.</param>
    /// <returns>The catalog; null for a path that none covers.</returns>
    public ErrorResponder? Find(PathString path)
    {
        foreach (var responder in responders)
        {
            if (responder.Covers(path))
            {
                return responder;
            }
        }

        return null;
    }

    /// <summary>The precomputed answer of a generated result's type, where an endpoint returns it.</summary>
    /// <param name="error">The type.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>
    /// The template; null for a result of a catalog that wasn't added, and that the one which covers the endpoint doesn't extend.
    /// </returns>
    public ErrorTemplate? TemplateOf(Type error, Endpoint endpoint) =>
        (Find(endpoint)?.Mapper is { } mapper ? mapper.TemplateOf(error) ?? mapper.Inherited.Find(error) : null)
        ?? responders.Select(responder => responder.Mapper.TemplateOf(error)).FirstOrDefault(static template => template is not null);

    /// <summary>The precomputed answer that an endpoint declares, as the catalog answers it that covers the endpoint.</summary>
    /// <param name="declared">What it declares.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The template.</returns>
    public ErrorTemplate Own(ErrorTemplate declared, Endpoint endpoint) =>
        Find(endpoint)?.Mapper.Inherited.Find(declared) ?? declared;

    private static PathString RouteOf(Endpoint endpoint) => new("/" + (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/'));

    private void RefuseOverlaps()
    {
        for (var first = 0; first < responders.Length; first++)
        {
            for (var second = first + 1; second < responders.Length; second++)
            {
                if (Overlap(responders[first], responders[second]))
                {
                    throw new InvalidOperationException(
                        "Two error catalogs answer the same paths. Give each its own path prefixes, "
                        + "as in AddXErrors(options => options.PathPrefixes.Add(\"/v1\")).");
                }
            }
        }
    }

    private static bool Overlap(ErrorResponder left, ErrorResponder right) =>
        left.Prefixes.Length == 0 || right.Prefixes.Length == 0
        || left.Prefixes.Any(right.Leads) || right.Prefixes.Any(left.Leads);
}
