using System.Security.Claims;

namespace StudioApi;

/// <summary>The identity of a caller with a good key: the key, and a claim for each scope, which RequireScope checks.</summary>
internal sealed class KeyIdentity(ApiKey key)
    : ClaimsIdentity(key.Scopes.Select(scope => new Claim("scope", scope)), ApiKeyAuthentication.SchemeName)
{
    /// <summary>The key.</summary>
    public ApiKey Key { get; } = key;
}

/// <summary>What endpoints ask about their caller.</summary>
internal static class KeyIdentityExtensions
{
    extension(ClaimsPrincipal caller)
    {
        /// <summary>The caller's key; null for one who sent no good key.</summary>
        public ApiKey? Key => (caller.Identity as KeyIdentity)?.Key;

        /// <summary>The account that the caller acts in.</summary>
        /// <exception cref="InvalidOperationException">The endpoint lets callers without a key in.</exception>
        public string Account => caller.Key?.Account ?? throw new InvalidOperationException("This endpoint needs RequireAuthorization().");
    }
}
