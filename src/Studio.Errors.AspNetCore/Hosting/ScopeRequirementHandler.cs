using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Decides whether a caller has a scope. It never calls <c>Fail()</c>: that would empty the list of what is missing.
/// </summary>
/// <param name="responders">The catalogs, whose options name the claim types.</param>
/// <param name="telemetry">Hears of a scope that stands where nobody looks.</param>
internal sealed class ScopeRequirementHandler(ErrorResponders responders, ErrorTelemetry telemetry) : AuthorizationHandler<ScopeRequirement>
{
    // An issuer has few types of claims; one that invents them must not fill the memory.
    private const int MostTypes = 16;

    private readonly ConcurrentDictionary<string, bool> told = new();

    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var responder = (context.Resource as HttpContext is { } request ? ResponseGuard.Of(request)?.Covering : null) ?? responders.First;
        if (CallerScopes.Include(context.User, requirement.Scope, responder.Options.ScopeClaimTypes))
        {
            context.Succeed(requirement);
        }
        else if (CallerScopes.Elsewhere(context.User, requirement.Scope) is { } type && told.Count < MostTypes && told.TryAdd(type, true))
        {
            ErrorEvents.ScopeElsewhere(telemetry.Log, type);
        }

        return Task.CompletedTask;
    }
}
