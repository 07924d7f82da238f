using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>The scopes that an endpoint requires, in the order of their declaration: group before endpoint.</summary>
internal static class RequiredScopes
{
    // Metadata never changes once an endpoint is built; endpoints that are rebuilt take their entry with them.
    private static readonly ConditionalWeakTable<Endpoint, string[]> Known = [];

    /// <summary>The scopes of an endpoint.</summary>
    /// <param name="endpoint">The endpoint; null where no route matched.</param>
    /// <returns>The scopes, each once.</returns>
    public static string[] Of(Endpoint? endpoint) => endpoint is null ? [] : Known.GetValue(endpoint, static endpoint =>
        [.. endpoint.Metadata.OfType<RequireScopeAttribute>().Select(required => required.Scope).Distinct(StringComparer.Ordinal)]);
}
