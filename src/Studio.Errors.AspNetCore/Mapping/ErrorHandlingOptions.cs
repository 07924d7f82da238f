using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>How an API answers its errors. Set where the catalog is added to the services.</summary>
public sealed class ErrorHandlingOptions
{
    /// <summary>
    /// The paths that answer errors of this catalog, such as <c>/v1</c>; empty (the default): every path. A prefix is written
    /// as routes are: without what UsePathBase, a branch or the server's own base takes away.
    /// </summary>
    public IList<string> PathPrefixes { get; } = [];

    /// <summary>
    /// The paths below which errors stay as they are, such as <c>/connect</c>; for an endpoint, WithoutErrorEnvelope() says
    /// the same. The request id stays on every response.
    /// </summary>
    public IList<string> ExceptPaths { get; } = [];

    /// <summary>
    /// The claim types that list a caller's scopes: unless changed, <c>scope</c>, <c>scp</c>, and the long name that JwtBearer
    /// gives to <c>scp</c>. Tokens of an application that acts for itself may list them as <c>roles</c>.
    /// </summary>
    public IList<string> ScopeClaimTypes { get; } = ["scope", "scp", "http://schemas.microsoft.com/identity/claims/scope"];

    /// <summary>
    /// Whether a request fails with an <see cref="ErrorDriftException"/> where its endpoint answers an error that it does
    /// not declare; for tests. False by default: drift is then counted, and logged once for each endpoint and code.
    /// </summary>
    public bool FailOnDrift { get; set; }

    /// <summary>
    /// Whether the application refuses to start where an endpoint requires a scope and nothing would enforce it. True by
    /// default; false only for an application that adds UseAuthorization in branches of its pipeline.
    /// </summary>
    public bool CheckScopesAtStart { get; set; } = true;

    /// <summary>
    /// Whether an error of the catalog that an endpoint throws with <c>ToException()</c> is answered where the endpoint ends,
    /// as if it had been returned. True by default; false for an application whose middleware must see the exception, as one
    /// that rolls back a transaction. Other exceptions always pass through the middleware.
    /// </summary>
    public bool AnswerThrownErrorsAtEndpoint { get; set; } = true;

    internal ExceptionMap Exceptions { get; } = new();

    /// <summary>What <see cref="MapValidation"/> was given: each adds itself to a map, with what makes the error.</summary>
    internal List<Action<ExceptionMap, Func<IEnumerable<ErrorViolation>, HttpContext, ErrorResult>>> Validations { get; } = [];

    /// <summary>Answers an exception type with an error. The nearest base type of what was thrown wins.</summary>
    /// <typeparam name="TException">The exception type.</typeparam>
    /// <param name="create">Makes the error; null for an exception that is none of its business: the next base type is asked.</param>
    /// <returns>These options, to go on.</returns>
    public ErrorHandlingOptions Map<TException>(Func<TException, ErrorResult?> create)
        where TException : Exception
    {
        Exceptions.Add<TException>((exception, _) => create(exception));
        return this;
    }

    /// <summary>Answers an exception type with an error that depends on the request.</summary>
    /// <typeparam name="TException">The exception type.</typeparam>
    /// <param name="create">Makes the error; null for an exception that is none of its business: the next base type is asked.</param>
    /// <returns>These options, to go on.</returns>
    public ErrorHandlingOptions Map<TException>(Func<TException, HttpContext, ErrorResult?> create)
        where TException : Exception
    {
        Exceptions.Add(create);
        return this;
    }

    /// <summary>
    /// Answers the exception of a validation library with what it found: by <c>from.validation</c> of the catalog, and without such
    /// an entry as a parameter that did not bind.
    /// </summary>
    /// <typeparam name="TException">The exception type.</typeparam>
    /// <param name="violations">
    /// What was found:
    /// <c>static refused => refused.Errors.Select(static f => new ErrorViolation(f.PropertyName, f.ErrorCode, f.ErrorMessage))</c>.
    /// </param>
    /// <returns>These options, to go on.</returns>
    public ErrorHandlingOptions MapValidation<TException>(Func<TException, IEnumerable<ErrorViolation>> violations)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(violations);
        Validations.Add((map, refuse) => map.Add<TException>((exception, context) => refuse(violations(exception), context)));
        return this;
    }
}
