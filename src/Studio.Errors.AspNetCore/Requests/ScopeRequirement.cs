using Microsoft.AspNetCore.Authorization;

namespace Studio.Errors.AspNetCore;

/// <summary>The caller must have a scope.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record ScopeRequirement(string Scope) : IAuthorizationRequirement
{
    /// <summary>Text for the log that the framework writes where authorization fails.</summary>
    /// <returns>What is required.</returns>
    public override string ToString() => $"the scope {Scope}";
}
