using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Studio.Errors.AspNetCore;

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
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var result = await JudgeAsync();
        if (result.Failure is not null)
        {
            limit.Count(Context.Connection.RemoteIpAddress);
        }

        return result;
    }

    private async Task<AuthenticateResult> JudgeAsync() => SentKeys.Of(Request.Headers) switch
    {
        [] => AuthenticateResult.NoResult(),
        [var sent] when await keys.FindAsync(sent) is { } key => AuthenticateResult.Success(Ticket(key)),
        [_] => AuthenticateResult.Fail("The key is unknown, revoked or expired."),
        _ => AuthenticateResult.Fail("The request carries keys that differ."),
    };

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Where a bearer token came, the pipeline adds that it was no good.
        Refuse(
            StatusCodes.Status401Unauthorized,
            Request.Headers.ContainsKey(SentKeys.HeaderName) ? "Bearer error=\"invalid_token\"" : "Bearer");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scopes = Context.GetEndpoint()?.Metadata.OfType<RequireScopeAttribute>()
            .Select(required => required.Scope)
            .Distinct(StringComparer.Ordinal);
        Refuse(StatusCodes.Status403Forbidden, $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', scopes ?? [])}\"");
        return Task.CompletedTask;
    }

    private void Refuse(int status, string challenge)
    {
        Response.StatusCode = status;
        Response.Headers.WWWAuthenticate = challenge;
    }

    private static AuthenticationTicket Ticket(ApiKey key) => new(new ClaimsPrincipal(new KeyIdentity(key)), SchemeName);
}
