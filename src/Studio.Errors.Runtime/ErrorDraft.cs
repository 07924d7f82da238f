namespace Studio.Errors;

/// <summary>An entry of a catalog while it is read: its members come in any order.</summary>
internal sealed class ErrorDraft
{
    public int? Status { get; set; }

    public RetryAdvice? Retry { get; set; }

    public string Message { get; set; } = "";

    public List<ErrorParameter> Fields { get; } = [];

    public List<ErrorParameter> Values { get; } = [];

    public string? MissingScopeField { get; set; }

    public string When { get; set; } = "";

    public string Remedy { get; set; } = "";

    public string Since { get; set; } = "";

    public string Deprecated { get; set; } = "";

    public string[] AnsweredStatuses { get; set; } = [];

    /// <summary>Makes the definition.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The definition; null where status or advice is missing.</returns>
    public ErrorDefinition? Finish(string code) => Status is { } status && Retry is { } retry
        ? new(code, status, retry)
        {
            Message = Message,
            Parameters = [.. Fields, .. Values],
            MissingScopeField = MissingScopeField,
            When = When,
            Remedy = Remedy,
            Since = Since,
            Deprecated = Deprecated,
            AnsweredStatuses = AnsweredStatuses,
        }
        : null;
}
