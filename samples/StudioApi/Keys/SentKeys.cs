using Microsoft.Extensions.Primitives;

namespace StudioApi;

/// <summary>The keys that a request carries, in either of its two headers.</summary>
internal static class SentKeys
{
    /// <summary>The header for a key alone.</summary>
    public const string HeaderName = "X-API-Key";

    private const string Bearer = "Bearer ";

    /// <summary>Reads <c>Authorization: Bearer</c> and <c>X-API-Key</c>.</summary>
    /// <returns>
    /// Each different key once: none, one, or several that contradict each other. Another scheme counts as no key
    /// where it stands alone (RFC 6750, 3.1), and contradicts a key beside it.
    /// </returns>
    public static IReadOnlyList<string> Of(IHeaderDictionary headers)
    {
        var named = headers[HeaderName];
        string[] keys = [.. Bearers(headers.Authorization, alone: StringValues.IsNullOrEmpty(named)), .. named.OfType<string>()];
        return [.. keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Bearers(StringValues values, bool alone) =>
        from value in values.OfType<string>()
        let isBearer = value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        where isBearer || !alone
        select isBearer ? value[Bearer.Length..].Trim() : value;
}
