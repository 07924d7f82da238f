namespace Studio.Errors.OpenApi;

/// <summary>How the errors of a catalog are described in an OpenAPI document.</summary>
public sealed class ErrorOpenApiOptions
{
    /// <summary>Which schemas the responses have. <see cref="ErrorSchemas.PerOperation"/> unless set.</summary>
    public ErrorSchemas Schemas { get; set; } = ErrorSchemas.PerOperation;
}

/// <summary>Which schemas the error responses of a document have.</summary>
public enum ErrorSchemas
{
    /// <summary>
    /// A schema for each set of codes that a response can carry: exact, and a union in TypeScript. A new code renames the
    /// component of its operation, and generators that close enums can't read a code that they were generated without.
    /// </summary>
    PerOperation = 0,

    /// <summary>
    /// One schema, <c>ApiError</c>, whose code is open: a new code neither renames nor breaks what was generated. Which codes an
    /// operation can answer is still said by the responses, their examples and <c>x-error-codes</c>.
    /// </summary>
    Open = 1,
}
