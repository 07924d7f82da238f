using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>Requires a scope of the caller's key or token. Several attributes require all of their scopes.</summary>
/// <remarks>
/// It is both kinds of authorization metadata. The requirement alone would leave the endpoint open where
/// UseAuthorization is missing: the framework's guard looks only for <see cref="IAuthorizeData"/>. What asks for a scope is an
/// API: a cookie scheme answers 401 there instead of redirecting to its page, unless AllowCookieRedirect() says otherwise.
/// </remarks>
/// <param name="scope">
/// The scope, such as <c>stream:golive</c>: visible ASCII characters without quote and backslash (RFC 6750). The application
/// does not start with any other.
/// </param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class RequireScopeAttribute(string scope) : Attribute, IAuthorizeData, IAuthorizationRequirementData, IDisableCookieRedirectMetadata
{
    /// <summary>The scope, such as <c>stream:golive</c>.</summary>
    public string Scope { get; } = scope;

    /// <summary>Whether it was put on one endpoint by <c>RequireScope()</c>. What attributes are on tells their method.</summary>
    internal bool IsOfEndpoint { get; init; }

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ScopeRequirement(Scope)];
}
