using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Decides whether a caller has a scope. It never calls <c>Fail()</c>: that would empty the list of what is missing.
/// </summary>
/// <param name="responders">The catalogs, whose options name the claim types.</param>
internal sealed class ScopeRequirementHandler(ErrorResponders responders) : AuthorizationHandler<ScopeRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var responder = (context.Resource as HttpContext is { } request ? ResponseGuard.Of(request)?.Covering : null) ?? responders.First;
        if (CallerScopes.Include(context.User, requirement.Scope, responder.Options.ScopeClaimTypes))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
