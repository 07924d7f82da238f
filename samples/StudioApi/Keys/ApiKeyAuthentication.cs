using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>
/// Tells who calls by the API key that the request carries. A key is never logged and never part of an answer. A key
/// store that is down is not a bad key: its exception goes on to the errors' pipeline.
/// </summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KeyStore keys,
    BadKeyLimit limit)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "ApiKey";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var result = Judge();
        if (result.Failure is not null)
        {
            limit.Count(Context.Connection.RemoteIpAddress);
        }

        return Task.FromResult(result);
    }

    private AuthenticateResult Judge() => SentKeys.Of(Request.Headers) switch
    {
        [] => AuthenticateResult.NoResult(),
        [var sent] when keys.Find(sent) is { } key => AuthenticateResult.Success(Ticket(key)),
        [_] => AuthenticateResult.Fail("The key is unknown, revoked or expired."),
        _ => AuthenticateResult.Fail("The request carries keys that differ."),
    };

    private static AuthenticationTicket Ticket(ApiKey key) => new(new ClaimsPrincipal(new KeyIdentity(key)), SchemeName);
}
