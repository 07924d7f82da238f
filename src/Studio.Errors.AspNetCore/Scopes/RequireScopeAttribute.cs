using Microsoft.AspNetCore.Authorization;

namespace Studio.Errors.AspNetCore;

/// <summary>Requires a scope of the caller's key or token. Several attributes require all of their scopes.</summary>
/// <remarks>
/// It is both kinds of authorization metadata. The requirement alone would leave the endpoint open where
/// UseAuthorization is missing: the framework's guard looks only for <see cref="IAuthorizeData"/>.
/// </remarks>
/// <param name="scope">The scope, such as <c>stream:golive</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class RequireScopeAttribute(string scope) : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    /// <summary>The scope, such as <c>stream:golive</c>.</summary>
    public string Scope { get; } = scope;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ScopeRequirement(Scope)];
}
