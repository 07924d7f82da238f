using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Makes the catalog's error of what a validation library found: a service, for filters and for the seams that libraries have. An
/// exception of a library is mapped with <see cref="ErrorHandlingOptions.MapValidation"/>.
/// </summary>
public interface IErrorViolations
{
    /// <summary>Makes the error.</summary>
    /// <param name="context">The request; its endpoint tells which names a client knows.</param>
    /// <param name="violations">What was found.</param>
    /// <returns>The error of <c>from.validation</c>; without such an entry, the one for a parameter that did not bind.</returns>
    ErrorResult Create(HttpContext context, IEnumerable<ErrorViolation> violations);
}
