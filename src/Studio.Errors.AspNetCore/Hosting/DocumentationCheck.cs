using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Warns of errors that link to a page of this very application which it has not. Whether a host is its own is known where the
/// application says so: by the address of a reference, and by <c>AllowedHosts</c>.
/// </summary>
/// <param name="responders">The catalogs.</param>
/// <param name="telemetry">Takes the warning.</param>
/// <param name="hosts">The hosts that the application serves.</param>
internal sealed class DocumentationCheck(
    IEnumerable<ErrorResponder> responders, ErrorTelemetry telemetry, IOptions<HostFilteringOptions> hosts)
{
    /// <summary>Checks the links of every catalog; each is told of once, by its first.</summary>
    /// <param name="app">The application, whole.</param>
    public void Run(IApplicationBuilder app)
    {
        foreach (var responder in responders)
        {
            var links = LinksOf(responder.Mapper.Catalog).ToArray();
            var pages = links.Length == 0 ? null : new Pages(app.ApplicationServices, hosts.Value.AllowedHosts);
            if (Array.Find(links, link => pages!.Lack(link)) is { } broken)
            {
                ErrorEvents.DocumentationMissing(telemetry.Log, responder.Mapper.Family, broken.AbsoluteUri);
            }
        }
    }

    /// <summary>The addresses that answers of a catalog show: that of the documentation, or a text around the code.</summary>
    private static IEnumerable<Uri> LinksOf(ErrorCatalog catalog)
    {
        var shows = catalog.Envelope.Members.Any(static member => member.Value.Source == EnvelopeSource.Documentation);
        if (!shows && catalog.Envelope.TextOf(EnvelopeMember.Code) is null)
        {
            // No answer shows an address, so that no entry need be read.
            return [];
        }

        return catalog.Errors
            .SelectMany(error => new[] { shows ? error.Documentation : null, NamedProblem.TypeOf(error) })
            .Select(static text => Uri.TryCreate(text, UriKind.Absolute, out var link) ? link : null)
            .OfType<Uri>()
            .Where(static link => link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp);
    }

    /// <summary>What the application serves.</summary>
    private sealed class Pages
    {
        private readonly Uri[] addresses;
        private readonly string[] hosts;
        private readonly IWebHostEnvironment? environment;
        private readonly (TemplateMatcher Route, ReferenceDocuments? Reference)[] routes;

        public Pages(IServiceProvider services, IEnumerable<string> allowedHosts)
        {
            var endpoints = services.GetService<EndpointDataSource>()?.Endpoints.OfType<RouteEndpoint>().Where(IsRead).ToArray() ?? [];
            routes = [.. endpoints.Select(static endpoint => (
                new TemplateMatcher(new(endpoint.RoutePattern), []), endpoint.Metadata.GetMetadata<ReferenceDocuments>()))];
            addresses = [.. routes.Select(static route => route.Reference?.Address).OfType<Uri>().Distinct()];
            hosts = [.. allowedHosts.Where(static host => !host.Contains('*', StringComparison.Ordinal))];
            environment = services.GetService<IWebHostEnvironment>();
        }

        /// <summary>Whether an address is the application's own, and it has no such page.</summary>
        /// <param name="link">The address.</param>
        /// <returns>False for an address of others, too.</returns>
        public bool Lack(Uri link)
        {
            var path = new PathString(Uri.UnescapeDataString(link.AbsolutePath));
            var bases = addresses.Where(address => address.Authority == link.Authority).Select(static address => address.AbsolutePath);
            var inner = bases.Select(start => Within(start, path)).OfType<PathString>().ToArray();
            return (inner.Length > 0 || Array.Exists(hosts, host => host.Equals(link.Host, StringComparison.OrdinalIgnoreCase)))
                && !inner.Append(path).Any(place => Serve(place, link.Fragment.TrimStart('#')));
        }

        private static bool IsRead(RouteEndpoint endpoint) =>
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods
            || methods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase);

        private static PathString? Within(string start, PathString path) =>
            path.StartsWithSegments(start.TrimEnd('/'), StringComparison.OrdinalIgnoreCase, out var rest) ? rest : default(PathString?);

        private bool Serve(PathString path, string fragment) =>
            Array.Exists(routes, route => Serve(route.Route, route.Reference, path, fragment))
            || environment?.WebRootFileProvider is { } files
                && (files.GetFileInfo(path).Exists || files.GetDirectoryContents(path).Exists);

        /// <summary>A reference has a page for each of its codes, and a place for each on the one page of all.</summary>
        private static bool Serve(TemplateMatcher route, ReferenceDocuments? reference, PathString path, string fragment)
        {
            var values = new RouteValueDictionary();
            return route.TryMatch(path, values)
                && (reference is null
                    || (values["code"] is string code ? reference.HasPage(code) : fragment.Length == 0 || reference.Shows(fragment)));
        }
    }
}
