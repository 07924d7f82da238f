namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>A request, and the status that the framework or the application means by refusing it.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Request">The request.</param>
/// <param name="Means">The status before the catalog is asked.</param>
/// <param name="Says">What the message of a binding error must say.</param>
/// <param name="Scope">The scope that is missing, where that is the reason.</param>
internal sealed record WireCase(string Name, WireRequest Request, int Means, string? Says = null, string? Scope = null)
{
    /// <summary>The value of WWW-Authenticate; null for none.</summary>
    public string? Challenge { get; init; }

    /// <summary>The value of Retry-After, where somebody announced one.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The value of Allow; null for none.</summary>
    public string? Allow { get; init; }

    public override string ToString() => Name;
}
