using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Refuses to start an application whose endpoints require a scope that nothing would ask for: it must fail loudly, not
/// stay open.
/// </summary>
/// <param name="responders">The catalogs.</param>
/// <param name="telemetry">Hears of what is only missing from the declarations.</param>
internal sealed class ScopeCheck(ErrorResponders responders, ErrorTelemetry telemetry)
{
    // The framework's own mark that UseAuthorization was called; its endpoint middleware trusts it, too.
    private const string AuthorizationMark = "__AuthorizationMiddlewareSet";

    /// <summary>Checks every endpoint.</summary>
    /// <param name="app">The application, whole.</param>
    /// <exception cref="InvalidOperationException">An endpoint's scope would not be enforced.</exception>
    public void Run(IApplicationBuilder app)
    {
        var scoped = app.ApplicationServices.GetService<EndpointDataSource>()?.Endpoints.Where(endpoint => RequiredScopes.Of(endpoint).Length > 0).ToArray();
        if (scoped is null or [] || !responders.First.Options.CheckScopesAtStart)
        {
            return;
        }

        RefuseOpenApplication(app, scoped[0]);
        foreach (var endpoint in scoped)
        {
            RefuseOpenEndpoint(endpoint);
            WarnUndeclared(endpoint);
        }
    }

    private static void RefuseOpenApplication(IApplicationBuilder app, Endpoint endpoint)
    {
        if (!app.Properties.ContainsKey(AuthorizationMark))
        {
            throw Refusal(endpoint, "nothing enforces it: call AddAuthorization() and UseAuthorization()");
        }

        var schemes = app.ApplicationServices.GetService<IAuthenticationSchemeProvider>();
        var hasScheme = schemes is not null && schemes.GetDefaultChallengeSchemeAsync().GetAwaiter().GetResult() is not null;
        if (!hasScheme && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.AuthenticationSchemes is not null))
        {
            throw Refusal(endpoint, "no authentication scheme says who the caller is: call AddAuthentication(…) with a default scheme");
        }
    }

    private static void RefuseOpenEndpoint(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            throw Refusal(endpoint, "AllowAnonymous switches it off: remove one of the two");
        }

        if (RequiredScopes.Of(endpoint).Any(scope => scope.Length == 0 || scope.Any(char.IsWhiteSpace)))
        {
            throw Refusal(endpoint, "the scope is empty or holds a space, which no caller's claims can match");
        }
    }

    private void WarnUndeclared(Endpoint endpoint)
    {
        var responder = endpoint is RouteEndpoint route ? responders.Find("/" + route.RoutePattern.RawText?.TrimStart('/')) : responders.First;
        var code = responder?.Mapper.FromMissingScope("").Code;
        if (responder is null || code is null || DeclaredErrors.Of(endpoint).ContainsKey(code))
        {
            return;
        }

        if (responder.Options.FailOnDrift)
        {
            throw new ErrorDriftException($"{endpoint.DisplayName} requires a scope but does not declare {code}.");
        }

        ErrorEvents.ScopeUndeclared(telemetry.Log, endpoint.DisplayName ?? "", code);
    }

    private static InvalidOperationException Refusal(Endpoint endpoint, string reason) =>
        new($"The endpoint '{endpoint.DisplayName}' requires the scope '{RequiredScopes.Of(endpoint)[0]}', but {reason}.");
}
