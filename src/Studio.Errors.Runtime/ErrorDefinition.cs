namespace Studio.Errors;

/// <summary>One entry of an error catalog: what a code promises, and what it tells people.</summary>
public sealed class ErrorDefinition
{
    internal ErrorDefinition(string code, int status, RetryAdvice retry)
    {
        Code = code;
        Number = ErrorCodeNumber.Of(code);
        Status = status;
        Retry = retry;
    }

    /// <summary>The code as it is on the wire, such as <c>not_found</c>.</summary>
    public string Code { get; }

    /// <summary>
    /// The number of the generated enum member: FNV-1a over the code, cut to 31 bits. It depends on the code alone, so
    /// other entries never shift it.
    /// </summary>
    public int Number { get; }

    /// <summary>The HTTP status, from 400 to 599.</summary>
    public int Status { get; }

    /// <summary>What a client may do after this error.</summary>
    public RetryAdvice Retry { get; }

    /// <summary>
    /// The message with its placeholders, such as <c>missing scope {requiredScope}</c>; a brace that is meant as such is
    /// doubled. For people and logs, never for branching.
    /// </summary>
    public string Message { get; internal init; } = "";

    /// <summary>The fields of the envelope and the values of the message, fields first, each as the catalog orders them.</summary>
    public IReadOnlyList<ErrorParameter> Parameters { get; internal init; } = [];

    /// <summary>
    /// The field that names the scope a caller lacks (<c>from.missingScope</c>); null for a code that says nothing about
    /// scopes.
    /// </summary>
    public string? MissingScopeField { get; internal init; }

    /// <summary>When this error happens, for people; empty where the catalog says nothing.</summary>
    public string When { get; internal init; } = "";

    /// <summary>What the caller can do about it, for people; empty where the catalog says nothing.</summary>
    public string Remedy { get; internal init; } = "";

    /// <summary>The version of the API that the code came with; empty where the catalog says nothing.</summary>
    public string Since { get; internal init; } = "";

    /// <summary>What to use instead of a code on its way out; empty for a code that is here to stay.</summary>
    public string Deprecated { get; internal init; } = "";

    /// <summary>
    /// The statuses that the server's pipeline answers with this code wherever no endpoint returned an error
    /// (<c>from.statuses</c>), as the catalog writes them: a number, or <c>4xx</c> and <c>5xx</c> for the rest of a class.
    /// </summary>
    public IReadOnlyList<string> AnsweredStatuses { get; internal init; } = [];

    /// <summary>The code with its status: <c>404 not_found</c>.</summary>
    /// <returns>Text for a debugger or a log.</returns>
    public override string ToString() => $"{Status} {Code}";
}
