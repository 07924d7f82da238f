using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Studio.Errors.Reference.Tests.TwoCatalogs;

/// <summary>The header X-Scopes is the caller's key: the scopes that it has. X-Rank says who they are.</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.TryGetValue("X-Scopes", out var scopes)
        ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new Claim("scope", scopes.ToString()), new Claim("rank", Request.Headers["X-Rank"].ToString())], SchemeName)), SchemeName))
        : AuthenticateResult.NoResult());
}
