using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Keeps what authorization finds out where a catalog has codes for policies or roles. It decides nothing: what refuses callers, and how,
/// is the application's.
/// </summary>
internal sealed class AccessDecisionHandler : IAuthorizationHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        var request = context.Resource as HttpContext ?? (context.Resource as FilterContext)?.HttpContext;
        if (request is not null && ResponseGuard.Of(request)?.Covering is { Mapper.HasRefusals: true })
        {
            request.Features.Set(new AccessDecision(context));
        }

        return Task.CompletedTask;
    }
}
