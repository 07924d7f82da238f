using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Makes the error of the catalog that covers the request.</summary>
/// <param name="responders">The catalogs.</param>
internal sealed class ErrorViolationsFactory(ErrorResponders responders) : IErrorViolations
{
    /// <inheritdoc/>
    public ErrorResult Create(HttpContext context, IEnumerable<ErrorViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(violations);
        var responder = ResponseGuard.Of(context)?.Covering ?? responders.Find(context.Request.Path) ?? responders.First;
        return responder.Refuse(violations, context);
    }
}
