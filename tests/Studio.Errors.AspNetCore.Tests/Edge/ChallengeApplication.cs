using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>Schemes of every kind: each answers in its own way, some with bodies.</summary>
internal static class ChallengeApplication
{
    private static readonly (string Scheme, string[] Challenges)[] Silent =
    [
        ("Basic", ["Basic realm=\"shop, and \\\"more\\\"\""]),
        ("Html", ["Basic realm=\"shop\""]),
        ("Resource", ["Bearer resource_metadata=\"https://api.example/.well-known/oauth-protected-resource\""]),
        ("DPoP", ["DPoP algs=\"ES256\""]),
        ("Both", ["Bearer realm=\"x\", Basic realm=\"y\""]),
        ("Said", ["Bearer error=\"invalid_token\", error_description=\"expired\""]),
        ("Negotiate", ["Negotiate", "NTLM"]),
        ("None", []),
    ];

    public static IEnumerable<string> Schemes => Silent.Select(scheme => scheme.Scheme);

    public static void AddServices(IServiceCollection services)
    {
        var authentication = services.AddAuthentication("None").AddCookie("Cookie", options => options.LoginPath = "/login");
        foreach (var (scheme, challenges) in Silent)
        {
            authentication.AddScheme<ChallengeOptions, ChallengeHandler>(scheme, options => options.Challenges = challenges);
        }

        services.AddAuthorization();
    }

    public static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        foreach (var scheme in Schemes)
        {
            app.MapGet($"/{scheme}", () => "never").RequireAuthorization(policy => policy.AddAuthenticationSchemes(scheme).RequireClaim("never"));
            app.MapGet($"/results/{scheme}", () => Results.Challenge(authenticationSchemes: [scheme]));
        }

        app.MapGet("/several", () => "never").RequireAuthorization(policy => policy.AddAuthenticationSchemes("Basic", "DPoP", "Resource").RequireAuthenticatedUser());
        app.MapGet("/hand", (HttpContext context) =>
        {
            context.Response.Headers.WWWAuthenticate = "Custom a=b";
            context.Response.StatusCode = 401;
        });
        app.MapGet("/bare", () => Results.Unauthorized());
        app.MapGet("/cookie/page", IResult () => Results.Ok()).RequireAuthorization(policy => policy.AddAuthenticationSchemes("Cookie").RequireAuthenticatedUser());
        app.MapGet("/cookie/declared", Results<Ok, ApiErrors.NotFound> () => TypedResults.Ok())
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes("Cookie").RequireAuthenticatedUser());
        app.MapGet("/cookie/produces", IResult () => Results.Ok()).ProducesError<ApiErrors.NotFound>()
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes("Cookie").RequireAuthenticatedUser());
        app.MapGet("/cookie/allowed", Results<Ok, ApiErrors.NotFound> () => TypedResults.Ok()).AllowCookieRedirect()
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes("Cookie").RequireAuthenticatedUser());
    }

    internal sealed class ChallengeOptions : AuthenticationSchemeOptions
    {
        public string[] Challenges { get; set; } = [];
    }

    private sealed class ChallengeHandler(IOptionsMonitor<ChallengeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<ChallengeOptions>(options, logs, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult((string?)Request.Headers["X-User"] is { } user
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new Claim("name", user)], Scheme.Name)), Scheme.Name))
            : AuthenticateResult.NoResult());

        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            await base.HandleChallengeAsync(properties);
            Response.Headers.WWWAuthenticate = Options.Challenges;
            if (Scheme.Name == "Html")
            {
                Response.ContentType = "text/html";
                await Response.WriteAsync("<h1>secret</h1>");
                await Response.CompleteAsync();
            }
        }
    }
}
