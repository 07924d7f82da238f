using System.Security.Claims;

namespace Studio.Errors.AspNetCore;

/// <summary>The scopes in a caller's claims, repeated or separated by spaces.</summary>
internal static class CallerScopes
{
    /// <summary>Whether the caller has a scope.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="scope">The scope; case matters.</param>
    /// <param name="claimTypes">The claim types that list scopes.</param>
    /// <returns>True where a claim lists it.</returns>
    public static bool Include(ClaimsPrincipal caller, string scope, IList<string> claimTypes)
    {
        foreach (var claim in caller.Claims)
        {
            if (claimTypes.Contains(claim.Type) && Lists(claim.Value, scope))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a scope stands that the caller seems to lack.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="scope">The scope.</param>
    /// <returns>The type of the first claim that lists it; null where none does.</returns>
    public static string? Elsewhere(ClaimsPrincipal caller, string scope) =>
        caller.Claims.FirstOrDefault(claim => Lists(claim.Value, scope))?.Type;

    private static bool Lists(ReadOnlySpan<char> value, string scope)
    {
        foreach (var range in value.Split(' '))
        {
            if (value[range].SequenceEqual(scope))
            {
                return true;
            }
        }

        return false;
    }
}
