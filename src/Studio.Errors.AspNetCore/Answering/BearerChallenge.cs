using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The <c>WWW-Authenticate</c> header of RFC 6750. Its error codes are that document's, whatever the catalog calls its own.
/// </summary>
internal static class BearerChallenge
{
    private const string Bearer = "Bearer";
    private const string InvalidToken = "Bearer error=\"invalid_token\"";
    private const string ApiKeyHeader = "X-API-Key";

    /// <summary>The challenge of an error.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">The error.</param>
    /// <returns>The header's value; null for an error that challenges nobody.</returns>
    public static string? Of(HttpContext context, ErrorResult result)
    {
        if (result.StatusCode == StatusCodes.Status401Unauthorized)
        {
            return HasCredentials(context.Request.Headers) ? InvalidToken : Bearer;
        }

        return result.Definition.MissingScopeField is { } field ? MissingScope(context, result, field) : null;
    }

    // RFC 6750, section 3.1: no error code for a request that carries no token, or another scheme's.
    private static bool HasCredentials(IHeaderDictionary headers) =>
        headers.ContainsKey(ApiKeyHeader)
        || headers.Authorization.Any(value => value is not null
            && (value.Equals(Bearer, StringComparison.OrdinalIgnoreCase) || value.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase)));

    private static string MissingScope(HttpContext context, ErrorResult result, string field)
    {
        var required = RequiredScopes.Of(context.GetEndpoint());
        var scopes = required.Length > 0 ? string.Join(' ', required) : result.TextOf(field);
        return result.Template.ChallengeOf(scopes ?? "");
    }
}
