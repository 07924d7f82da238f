using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Answers what authorization refuses with the catalog's errors, instead of asking the scheme: schemes redirect to a
/// login page, or explain in a header why a token is bad.
/// </summary>
internal sealed class ErrorAuthorizationResultHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler framework = new();

    /// <inheritdoc/>
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || ResponseGuard.Of(context)?.Responder is not { } responder)
        {
            return framework.HandleAsync(next, context, policy, authorizeResult);
        }

        return ErrorAnswer.WriteAsync(context, authorizeResult.Challenged
            ? responder.Mapper.FromStatus(StatusCodes.Status401Unauthorized)
            : responder.Forbidden(context));
    }
}
