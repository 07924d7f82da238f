using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Studio.Errors.Reference;

namespace Studio.Errors.AspNetCore;

/// <summary>The documents of the reference, printed when they are first asked for: by then every endpoint is known.</summary>
/// <param name="services">The application's services.</param>
/// <param name="options">How the reference presents itself.</param>
/// <param name="name">The last part of its path.</param>
internal sealed class ReferenceDocuments(IServiceProvider services, ErrorReferenceOptions options, string name)
{
    private const string Html = "text/html; charset=utf-8";

    private readonly ConcurrentDictionary<string, ReferenceDocument> pages = new(StringComparer.Ordinal);
    private ErrorReference? reference;

    /// <summary>The address of the API that shows the reference; null where nobody said it.</summary>
    public Uri? Address => options.Address;

    public ReferenceDocument Page => pages.GetOrAdd("", _ => new(Reference.ToHtml(), Html));

    public ReferenceDocument Markdown => pages.GetOrAdd(".md", _ => new(Reference.ToMarkdown(), "text/markdown; charset=utf-8"));

    public ReferenceDocument Json => pages.GetOrAdd(".json", _ => new(Reference.ToJson(), "application/json; charset=utf-8"));

    private ErrorReference Reference => reference ??= Describe();

    /// <summary>
    /// Sends the page of the code in the route; the key of a code, where the wire has another spelling, leads there. For an
    /// unknown one, what the API answers for a path that it has not.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <returns>Done once it is sent.</returns>
    public Task SendCodeAsync(HttpContext context)
    {
        var code = context.GetRouteValue("code") as string ?? "";
        if (Reference.Catalog.Find(code) is not null)
        {
            return pages.GetOrAdd(code, code => new(Reference.ToHtml(code)!, Html)).SendAsync(context);
        }

        if (Named(code) is not { } named)
        {
            return Mapper.FromStatus(StatusCodes.Status404NotFound).ExecuteAsync(context);
        }

        context.Response.Redirect(Uri.EscapeDataString(named.Code));
        return Task.CompletedTask;
    }

    /// <summary>Whether the page of all codes has a place for one.</summary>
    /// <param name="code">The code as the wire spells it.</param>
    /// <returns>True where it has.</returns>
    public bool Shows(string code) => Mapper.Catalog.Find(code) is not null;

    /// <summary>Whether there is a page for a code, or one that leads to it.</summary>
    /// <param name="code">The code as the wire spells it, or its key.</param>
    /// <returns>True where there is.</returns>
    public bool HasPage(string code) => Shows(code) || Named(code) is not null;

    private ErrorDefinition? Named(string key) => Mapper.Catalog.Errors.FirstOrDefault(error => error.Key == key);

    private ErrorMapper Mapper
    {
        get
        {
            var mappers = services.GetServices<ErrorResponder>().Select(responder => responder.Mapper).ToArray();
            return mappers.FirstOrDefault(mapper => options.Catalog is null || mapper.Catalog == options.Catalog)
                ?? throw new InvalidOperationException(
                    "The error reference shows a catalog that was not added: call its AddXErrors() on the services.");
        }
    }

    private ErrorReference Describe() => new(Mapper.Catalog)
    {
        Title = options.Title ?? services.GetRequiredService<IHostEnvironment>().ApplicationName,
        Address = options.Address?.ToString().TrimEnd('/'),
        Name = name,
        Family = Mapper.Family,
        Endpoints = [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Describe)],
    };

    private IEnumerable<AnsweringEndpoint> Describe(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is { ExcludeFromDescription: true })
        {
            return [];
        }

        var contract = EndpointContract.Of(endpoint, services);
        var codes = contract.Errors.Where(error => Mapper.Catalog.Find(error.Code) == error).Select(error => error.Code).ToArray();
        var path = PathOf(endpoint.RoutePattern);
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Where(method => !HttpMethods.IsHead(method))
            .Select(method => new AnsweringEndpoint(method, path, contract.Scopes, contract.NeedsCredentials, codes));
    }

    /// <summary>The path as OpenAPI writes it: parameters by their names alone.</summary>
    private static string PathOf(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => "",
    }))));
}
