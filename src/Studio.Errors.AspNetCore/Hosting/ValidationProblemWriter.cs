using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Takes a problem of validation before it is written: the catalog answers in its place.</summary>
internal sealed class ValidationProblemWriter : IProblemDetailsWriter
{
    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) =>
        context.ProblemDetails is HttpValidationProblemDetails { Errors.Count: > 0 }
        && ResponseGuard.Of(context.HttpContext) is { IsUnanswered: true };

    /// <inheritdoc/>
    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        context.HttpContext.Features.Set(ProblemBody.Of((HttpValidationProblemDetails)context.ProblemDetails));
        return default;
    }
}
