using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ParcelApi;

/// <summary>Takes the sender's depot from a header: no more than a sample needs.</summary>
internal sealed class SenderAuthentication(IOptionsMonitor<SenderOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<SenderOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Headers["Sender-Depot"] is [{ Length: > 0 } depot]
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new("scope", depot)], Scheme.Name)), Scheme.Name))
            : AuthenticateResult.NoResult());
}

/// <summary>It has none of its own.</summary>
internal sealed class SenderOptions : AuthenticationSchemeOptions;
