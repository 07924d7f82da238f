using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Identity's endpoints: in the envelope, and as its own clients expect them.</summary>
internal static class IdentityApp
{
    private const string Weak = """{"email":"a@example.org","password":"x"}""";
    private const string Nobody = """{"email":"nobody@example.org","password":"Secret-123"}""";

    public static App App { get; } = new("identity", AddServices, Map)
    {
        Rows =
        [
            new("a weak password", Sent.Post("/register", Weak), Wanted.Error("invalid_request", "the request was refused: PasswordTooShort, ")),
            new("an address that is none", Sent.Post("/register", """{"email":"a","password":"Secret-123"}"""), Wanted.Error("invalid_request", "the request was refused: InvalidEmail")),
            new("a body that is cut", Sent.Post("/register", "{"), Wanted.Error("invalid_request", "valid JSON")),
            new("an unknown account", Sent.Post("/login", Nobody), Wanted.Error("signed_out")),
            new("what needs a login", Sent.Get("/manage/info"), Wanted.Error("signed_out")),
            new("a weak password, for Identity's own clients", Sent.Post("/identity/register", Weak), Wanted.Same),
            new("an unknown account, for Identity's own clients", Sent.Post("/identity/login", Nobody), Wanted.Same),
        ],
    };

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddDbContext<Accounts>(static options => options.UseInMemoryDatabase("accounts"));
        builder.Services.AddAuthorization();
        builder.Services.AddIdentityApiEndpoints<IdentityUser>().AddEntityFrameworkStores<Accounts>();
    }

    private static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapIdentityApi<IdentityUser>();
        app.MapGroup("/identity").WithoutErrorEnvelope().MapIdentityApi<IdentityUser>();
    }

    private sealed class Accounts(DbContextOptions<Accounts> options) : IdentityDbContext<IdentityUser>(options);
}
