using Microsoft.AspNetCore.Diagnostics;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// In Development the framework's own exception page sits inside our middleware and would eat every exception. It asks
/// its filters first: this one keeps the exception for our middleware and writes nothing.
/// </summary>
internal sealed class DeveloperPageFilter : IDeveloperPageExceptionFilter
{
    /// <inheritdoc/>
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        if (ResponseGuard.Of(errorContext.HttpContext) is not { Responder: not null } guard)
        {
            return next(errorContext);
        }

        guard.Exception = errorContext.Exception;
        return Task.CompletedTask;
    }
}
