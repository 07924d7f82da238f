using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>The header X-API-Key, or a bearer token, is the caller's scopes; <c>bad</c> is refused, <c>crash</c> throws.</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Key";

    private string? Key => (string?)Request.Headers["X-API-Key"]
        ?? (Request.Headers.Authorization is [{ } token] && token.StartsWith("Bearer ", StringComparison.Ordinal) ? token["Bearer ".Length..] : null);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Key switch
    {
        null => AuthenticateResult.NoResult(),
        "bad" => AuthenticateResult.Fail("secret: the key is bad"),
        "crash" => throw new InvalidOperationException("secret: the key store is down"),
        var scopes => AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new Claim("scope", scopes)], SchemeName)), SchemeName)),
    });

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Request.Headers.ContainsKey("X-API-Key") ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Task.CompletedTask;
    }
}
