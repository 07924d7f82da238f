namespace Studio.Errors.AspNetCore.Tests.Validation;

/// <summary>A request, and what must be said of it: a line for each violation, and how many there are.</summary>
internal sealed record Situation(string Path, string? Body, params string[] Expected)
{
    public string ContentType { get; init; } = "application/json";

    public string Header { get; init; } = "";

    /// <summary>How many violations there are, where it isn't as many as lines.</summary>
    public int? Count { get; init; }

    /// <summary>What the one sentence says without <c>from.validation</c>.</summary>
    public string? Sentence { get; init; }

    public override string ToString() => $"{Path} {(Body is { Length: > 60 } ? Body[..60] : Body)}";
}
