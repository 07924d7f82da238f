using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The scopes that an endpoint requires, in the order of their declaration: group before endpoint. None where it is exempt:
/// anonymous callers are decided about at the endpoint, which may be one of a class or group that requires a scope.
/// </summary>
internal static class RequiredScopes
{
    // Metadata never changes once an endpoint is built; endpoints that are rebuilt take their entry with them.
    private static readonly ConditionalWeakTable<Endpoint, string[]> Known = [];

    /// <summary>The scopes of an endpoint.</summary>
    /// <param name="endpoint">The endpoint; null where no route matched.</param>
    /// <returns>The scopes, each once.</returns>
    public static string[] Of(Endpoint? endpoint) => endpoint is null ? [] : Known.GetValue(endpoint, static endpoint =>
        IsExempt(endpoint)
            ? []
            : [.. endpoint.Metadata.OfType<RequireScopeAttribute>().Select(required => required.Scope).Distinct(StringComparer.Ordinal)]);

    // Not where one place says both, nor where the scope is nearer: the framework would drop it all the same, in silence.
    private static bool IsExempt(Endpoint endpoint)
    {
        var action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.MethodInfo;
        var method = action ?? endpoint.Metadata.GetMetadata<MethodInfo>();
        var scopes = endpoint.Metadata.OfType<RequireScopeAttribute>();
        if (Has<RequireScopeAttribute>(method) || scopes.Any(static required => required.IsOfEndpoint))
        {
            return false;
        }

        // What is said of all controllers comes after what an action says; else the nearer comes later.
        return action is null
            ? Last<IAllowAnonymous>(endpoint) > Last<RequireScopeAttribute>(endpoint)
            : Has<IAllowAnonymous>(action);
    }

    private static bool Has<TAttribute>(MethodInfo? method) =>
        method?.GetCustomAttributes(inherit: true).OfType<TAttribute>().Any() == true;

    private static int Last<TMetadata>(Endpoint endpoint) => endpoint.Metadata.ToList().FindLastIndex(static item => item is TMetadata);
}
