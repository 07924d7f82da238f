namespace Studio.Errors;

/// <summary>What the catalog says of a code. Its members come in any order.</summary>
internal sealed class ErrorEntry
{
    private readonly List<ErrorParameter> fields = [];
    private readonly List<ErrorParameter> values = [];

    public int? Status { get; set; }

    public RetryAdvice? Retry { get; set; }

    /// <summary>The key; null where it is the code itself.</summary>
    public string? Key { get; set; }

    public int? RetryAfterDefault { get; set; }

    public string Message { get; set; } = "";

    public string Title { get; set; } = "";

    public string Category { get; set; } = "";

    public string Documentation { get; set; } = "";

    /// <summary>The fields, then the values.</summary>
    public IReadOnlyList<ErrorParameter> Parameters => field ??= [.. fields, .. values];

    public string? MissingScopeField { get; set; }

    public string When { get; set; } = "";

    public string Remedy { get; set; } = "";

    public string Since { get; set; } = "";

    public string Deprecated { get; set; } = "";

    public string InheritedFrom { get; set; } = "";

    public string[] AnsweredStatuses { get; set; } = [];

    public string[] Upstreams { get; set; } = [];

    /// <summary>Adds a parameter.</summary>
    public void Add(ErrorParameter parameter) => (parameter.IsField ? fields : values).Add(parameter);
}
