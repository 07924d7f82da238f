using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Studio.Errors.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves the error reference from the running API.</summary>
public static class ErrorReferenceEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the reference: the page at the path and a page for each code below it, the Markdown at <c>{path}.md</c> and
    /// the catalog at <c>{path}.catalog.json</c>. It shows which endpoints answer which code.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The endpoints, to go on.</returns>
    /// <exception cref="ArgumentException">The path has parameters, or is the root.</exception>
    public static IEndpointConventionBuilder MapErrorReference(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string path = "/errors",
        Action<ErrorReferenceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        var root = path.TrimEnd('/');
        if (root.Length == 0 || root.Contains('{', StringComparison.Ordinal))
        {
            throw new ArgumentException("The error reference needs a path of its own without parameters, such as /errors.", nameof(path));
        }

        var options = new ErrorReferenceOptions();
        configure?.Invoke(options);
        var documents = new ReferenceDocuments(endpoints.ServiceProvider, options, root[(root.LastIndexOf('/') + 1)..]);
        return Map(endpoints.MapGroup(""), root, documents).ExcludeFromDescription().WithMetadata(documents);
    }

    private static RouteGroupBuilder Map(RouteGroupBuilder group, string root, ReferenceDocuments documents)
    {
        group.MapMethods(root, GetAndHead, context => documents.Page.SendAsync(context));
        group.MapMethods($"{root}.md", GetAndHead, context => documents.Markdown.SendAsync(context));
        group.MapMethods($"{root}.catalog.json", GetAndHead, context => documents.Json.SendAsync(context));
        group.MapMethods(root + "/{code}", GetAndHead, context => documents.SendCodeAsync(context));
        return group;
    }

    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];
}
