namespace Studio.Errors;

/// <summary>
/// Says which error code a generated type or enum member stands for. Analyzers and tools bind to this attribute, never
/// to names.
/// </summary>
/// <param name="code">The code's key in the catalog, such as <c>not_found</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Field, Inherited = false)]
public sealed class ErrorCodeAttribute(string code) : Attribute
{
    /// <summary>The code's key in the catalog, such as <c>not_found</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The code as it is on the wire, where its spelling is not the key, such as <c>NOT_FOUND</c>; null elsewhere.</summary>
    public string? Wire { get; init; }

    /// <summary>The HTTP status that the code is answered with, from 400 to 599.</summary>
    public int Status { get; init; }

    /// <summary>
    /// Whether the pipeline answers this code where a caller lacks a scope (<c>from.missingScope</c> in the catalog).
    /// </summary>
    public bool AnswersMissingScope { get; init; }
}
