using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The <c>WWW-Authenticate</c> header. The application's schemes write it, and what they write stays: only a
/// Bearer challenge that doesn't say what is wrong is completed, as RFC 6750 asks. Its error codes are that document's,
/// whatever the catalog calls its own.
/// </summary>
internal static class BearerChallenge
{
    private const string Bearer = "Bearer";
    private const string InvalidToken = "error=\"invalid_token\"";

    /// <summary>Completes the challenges of the response that is about to be answered.</summary>
    /// <param name="context">The request.</param>
    /// <param name="headers">The response's headers.</param>
    /// <param name="result">The error.</param>
    public static void Complete(HttpContext context, IHeaderDictionary headers, ErrorResult result)
    {
        var isMissingScope = result.Definition.MissingScopeField is not null;
        if ((!isMissingScope && result.StatusCode != StatusCodes.Status401Unauthorized) || !CameWithBearer(context.Request.Headers))
        {
            // RFC 6750, section 3.1: no error code for a request that carries no token, or another scheme's.
            return;
        }

        if (!isMissingScope)
        {
            SayInvalidToken(headers);
        }
        else if (!headers.WWWAuthenticate.Any(value => value is not null && Challenges.Of(value).Any(SaysWhatIsWrong)))
        {
            headers.WWWAuthenticate = StringValues.Concat(headers.WWWAuthenticate, MissingScope(context, result));
        }
    }

    private static void SayInvalidToken(IHeaderDictionary headers)
    {
        var values = headers.WWWAuthenticate;
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is { } value && Challenges.Of(value) is var challenges && challenges.Any(IsSilentBearer))
            {
                string?[] completed = [.. values];
                completed[index] = string.Join(
                    ", ",
                    challenges.Select(challenge => IsSilentBearer(challenge) ? WithInvalidToken(challenge) : challenge));
                values = headers.WWWAuthenticate = completed;
            }
        }
    }

    private static string WithInvalidToken(string challenge) =>
        challenge.Length == Bearer.Length ? $"{challenge} {InvalidToken}" : $"{challenge}, {InvalidToken}";

    private static bool CameWithBearer(IHeaderDictionary headers)
    {
        // A query would make two objects for every refused request.
        foreach (var value in headers.Authorization)
        {
            if (value is not null && IsBearer(value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSilentBearer(string challenge) => IsBearer(challenge) && !Challenges.HasParameter(challenge, "error");

    private static bool SaysWhatIsWrong(string challenge) => IsBearer(challenge) && Challenges.HasParameter(challenge, "error");

    private static bool IsBearer(string text) =>
        text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && (text.Length == Bearer.Length || text[Bearer.Length] == ' ');

    private static string MissingScope(HttpContext context, ErrorResult result)
    {
        var required = RequiredScopes.Of(context.GetEndpoint());
        var scopes = required.Length > 0 ? string.Join(' ', required) : result.TextOf(result.Definition.MissingScopeField!);
        return result.Template.ChallengeOf(scopes ?? "");
    }
}
