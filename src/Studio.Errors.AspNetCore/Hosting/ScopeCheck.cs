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
/// <param name="declared">What endpoints declare.</param>
/// <param name="telemetry">Hears of what is only missing from the declarations.</param>
internal sealed class ScopeCheck(ErrorResponders responders, DeclaredErrors declared, ErrorTelemetry telemetry)
{
    // The framework's own mark that UseAuthorization was called; its endpoint middleware trusts it, too.
    private const string AuthorizationMark = "__AuthorizationMiddlewareSet";

    /// <summary>Checks every endpoint.</summary>
    /// <param name="app">The application, whole.</param>
    /// <exception cref="InvalidOperationException">An endpoint's scope would not be enforced.</exception>
    public void Run(IApplicationBuilder app)
    {
        var endpoints = app.ApplicationServices.GetService<EndpointDataSource>()?.Endpoints ?? [];
        var scoped = endpoints.Where(endpoint => RequiredScopes.Of(endpoint).Length > 0).ToArray();
        foreach (var endpoint in scoped)
        {
            RefuseBadScope(endpoint);
        }

        var hasChecked = false;
        foreach (var endpoint in (scoped ?? []).Where(responders.CheckScopesOf))
        {
            if (!hasChecked)
            {
                RefuseOpenApplication(app, endpoint);
                hasChecked = true;
            }

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
    }

    // No caller's claims can list it, and no challenge can name it.
    private static void RefuseBadScope(Endpoint endpoint)
    {
        if (RequiredScopes.Of(endpoint).FirstOrDefault(scope => !ScopeText.IsScope(scope)) is { } scope)
        {
            throw new InvalidOperationException(
                $"The endpoint '{endpoint.DisplayName}' requires the scope '{scope}', which is empty or holds a space or another character "
                + "that a scope can't have: write it in visible ASCII characters without quote and backslash (RFC 6750).");
        }
    }

    private void WarnUndeclared(Endpoint endpoint)
    {
        var responder = OwnErrors.Has(endpoint) ? null : responders.Find(endpoint);
        var code = responder?.Mapper.FromMissingScope("").Code;
        if (responder is null || code is null || declared.Of(endpoint).ContainsKey(code))
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
