using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Tokens as Entra ID gives them, read by JwtBearer as it is: it renames <c>scp</c> and <c>roles</c>.</summary>
internal static class JwtApp
{
    private static readonly SymmetricSecurityKey Key = new(Encoding.UTF8.GetBytes("a key of the tests, long enough for HMAC-SHA256"));

    public static App App { get; } = new("jwt", AddServices, Map)
    {
        Rows =
        [
            new("a scope in scp", Bearer("scp", "orders:write orders:read"), Wanted.Success("fine")),
            new("a scope in scope", Bearer("scope", "orders:read"), Wanted.Success("fine")),
            new("another scope", Bearer("scp", "orders:write"), Missing with { NoLog = "stands in the claim" }),
            new(
                "a scope in a claim that nobody looks at",
                Bearer("roles", "orders:read"),
                Missing with { Log = "is in the claim http://schemas.microsoft.com/ws/2008/06/identity/claims/role" }),
            new("no token", Sent.Get("/scoped"), Wanted.Error("signed_out")),
            new("a token that nobody signed", Sent.Get("/scoped").With("Authorization", "Bearer abc"), Wanted.Error("signed_out")),
            new("one endpoint of the group, which lets anybody in", Sent.Get("/scoped/open"), Wanted.Same),
            new("a policy that refuses", Bearer("scp", "orders:read") with { Path = "/never" }, Wanted.Error("forbidden")),
        ],
    };

    /// <summary>The same application, where roles count.</summary>
    public static App WithRoles { get; } = App with
    {
        Name = "jwt, roles",
        Options = static options => options.ScopeClaimTypes.Add(ClaimTypes.Role),
        Rows = [new("a scope among the roles", Bearer("roles", "orders:read"), Wanted.Success("fine"))],
    };

    private static Wanted Missing =>
        Wanted.Error("scope_missing", "orders:read").With("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"orders:read\"");

    /// <summary>Reads such tokens.</summary>
    public static void AddTokens(WebApplicationBuilder builder) =>
        builder.Services.AddAuthentication().AddJwtBearer(options => options.TokenValidationParameters = new()
        {
            IssuerSigningKey = Key,
            ValidIssuer = "https://issuer.example",
            ValidAudience = "orders",
        });

    /// <summary>A request with a token that has a claim.</summary>
    public static Sent Bearer(string path, string claim, string value)
    {
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://issuer.example",
            Audience = "orders",
            Subject = new ClaimsIdentity([new Claim(claim, value)]),
            SigningCredentials = new(Key, SecurityAlgorithms.HmacSha256),
        });
        return Sent.Get(path).With("Authorization", "Bearer " + token);
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        AddTokens(builder);
        builder.Services.AddAuthorizationBuilder().AddPolicy("never", static policy => policy.RequireClaim("never"));
    }

    private static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        var scoped = app.MapGroup("/scoped").RequireScope("orders:read").ProducesError<ApiErrors.ScopeMissing>();
        scoped.MapGet("", static () => "fine");
        scoped.MapGet("/open", static () => "fine").AllowAnonymous();
        app.MapGet("/never", static () => "fine").RequireAuthorization("never");
    }

    private static Sent Bearer(string claim, string value) => Bearer("/scoped", claim, value);
}
