using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Policies and roles of every kind: the catalog has codes for some of them (<c>from.policies</c>, <c>from.roles</c>).</summary>
internal static class PoliciesApp
{
    private static readonly Wanted Adults = Wanted.Error("adults_only");
    private static readonly Wanted Editors = Wanted.Error("editors_only");
    private static readonly Wanted Plain = Wanted.Error("forbidden");

    public static App App { get; } = new("policies", AddServices, Map)
    {
        Rows =
        [
            new("a policy that has a code", Bearer("/adults", "age", "12"), Adults),
            new("the policy, met", Bearer("/adults", "age", "30"), Wanted.Same),
            new("the policy, nobody signed in", Sent.Get("/adults"), Wanted.Error("signed_out")),
            new("its name in another case", Bearer("/any-case", "age", "12"), Adults),
            new("a policy without a code", Bearer("/never", "age", "30"), Plain),
            new("two policies, the second refuses", Bearer("/both", "age", "30"), Plain),
            new("two policies, both refuse", Bearer("/both", "age", "12"), Adults),
            new("a policy of the group", Bearer("/group/inner", "age", "12"), Adults),
            new("a policy of a provider of one's own", Bearer("/age21", "age", "20"), Adults),
            new("such a policy without a code", Bearer("/age50", "age", "20"), Plain),
            new("a role that is held, beside a claim that is not", Bearer("/role-and-claim", "roles", "editor"), Plain),
            new("the default policy by its name", Bearer("/default", "age", "12"), Adults),
            new("of two policies that only a provider knows", Bearer("/two-ages", "age", "30"), Plain),
            new("requirements of an attribute, made anew", Bearer("/attribute", "age", "30"), Plain),
            new("a ban beside a policy that is met", Bearer("/adults", "age", "99"), Plain),
            new("an explicit Fail()", Bearer("/fails", "age", "30"), Plain),
            new("one of two roles", Bearer("/roles", "roles", "reader"), Editors),
            new("the other role, held", Bearer("/roles", "roles", "owner"), Wanted.Same),
            new("a role that has no code", Bearer("/other-role", "roles", "reader"), Plain),
            new("a role in a policy without a name", Bearer("/role-policy", "roles", "reader"), Editors),
            new("a role in a policy whose name has no code", Bearer("/named-role", "roles", "reader"), Editors),
            new("a scope before a policy", Bearer("/scoped", "age", "12"), Wanted.Error("scope_missing").With("WWW-Authenticate", Challenge)),
            new("the endpoint's own refusal", Bearer("/by-hand", "age", "30"), Plain),
            new("the application's own handler of refusals", Bearer("/hidden", "age", "12"), Wanted.Error("not_found")),
        ],
    };

    private static string Challenge => "Bearer error=\"insufficient_scope\", scope=\"orders:read\"";

    public static void AddServices(WebApplicationBuilder builder)
    {
        JwtApp.AddTokens(builder);
        builder.Services.AddAuthorizationBuilder()
            .AddDefaultPolicy("Adults", static policy => policy.RequireAssertion(static context => Age.Of(context) >= 18))
            .AddPolicy("Never", static policy => policy.RequireClaim("never"))
            .AddPolicy("Fails", static policy => policy.AddRequirements(new Age(0)))
            .AddPolicy("Tenant", static policy => policy.RequireRole("editor").RequireClaim("tenant"))
            .AddPolicy("Staff", static policy => policy.RequireRole("editor"));
        builder.Services.AddSingleton<IAuthorizationHandler, AgeHandler>();
        builder.Services.AddSingleton<IAuthorizationHandler, Ban>();
        builder.Services.AddSingleton<IAuthorizationPolicyProvider, AgePolicies>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenPaths>();
    }

    private static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/adults", static () => "fine").RequireAuthorization("Adults").ProducesError<ApiErrors.AdultsOnly>();
        app.MapGet("/any-case", static () => "fine").RequireAuthorization("ADULTS").ProducesError<ApiErrors.AdultsOnly>();
        app.MapGet("/never", static () => "fine").RequireAuthorization("Never");
        app.MapGet("/both", static () => "fine").RequireAuthorization("Adults", "Never").ProducesError<ApiErrors.AdultsOnly>();
        app.MapGroup("/group").RequireAuthorization("Adults").ProducesError<ApiErrors.AdultsOnly>().MapGet("/inner", static () => "fine");
        app.MapGet("/age21", static () => "fine").RequireAuthorization("Age21").ProducesError<ApiErrors.AdultsOnly>();
        app.MapGet("/age50", static () => "fine").RequireAuthorization("Age50");
        app.MapGet("/role-and-claim", static () => "fine").RequireAuthorization("Tenant").ProducesError<ApiErrors.EditorsOnly>();
        app.MapGet("/two-ages", static () => "fine").RequireAuthorization("Age21", "Age50").ProducesError<ApiErrors.AdultsOnly>();
        app.MapGet("/attribute", [Unmet] static () => "fine").RequireAuthorization("Age21").ProducesError<ApiErrors.AdultsOnly>();
        app.MapGet("/default", static () => "fine").RequireAuthorization().ProducesError<ApiErrors.AdultsOnly>();
        app.MapGet("/fails", static () => "fine").RequireAuthorization("Fails");
        app.MapGet("/roles", [Authorize(Roles = "editor, owner")] static () => "fine").ProducesError<ApiErrors.EditorsOnly>();
        app.MapGet("/other-role", [Authorize(Roles = "owner")] static () => "fine");
        app.MapGet("/role-policy", static () => "fine").RequireAuthorization(static policy => policy.RequireRole("editor"))
            .ProducesError<ApiErrors.EditorsOnly>();
        app.MapGet("/named-role", static () => "fine").RequireAuthorization("Staff").ProducesError<ApiErrors.EditorsOnly>();
        app.MapGet("/scoped", static () => "fine").RequireAuthorization("Adults").RequireScope("orders:read")
            .ProducesError<ApiErrors.AdultsOnly>().ProducesError<ApiErrors.ScopeMissing>();
        app.MapGet("/by-hand", static () => Results.Forbid()).RequireAuthorization("Adults").ProducesError<ApiErrors.AdultsOnly>();
        app.MapGet("/hidden", static () => "fine").RequireAuthorization("Adults").ProducesError<ApiErrors.AdultsOnly>();
    }

    private static Sent Bearer(string path, string claim, string value) => JwtApp.Bearer(path, claim, value);

    /// <summary>At least so many years; 0 refuses whoever asks.</summary>
    private sealed record Age(int Years) : IAuthorizationRequirement
    {
        public static int Of(AuthorizationHandlerContext context) =>
            int.TryParse(context.User.FindFirst("age")?.Value, out var years) ? years : 0;
    }

    private sealed class AgeHandler : AuthorizationHandler<Age>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Age requirement)
        {
            if (requirement.Years == 0)
            {
                context.Fail(new AuthorizationFailureReason(this, "nobody"));
            }
            else if (Age.Of(context) >= requirement.Years)
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>Refuses, and says of no requirement that it is not met.</summary>
    private sealed class Ban : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            if (Age.Of(context) == 99)
            {
                context.Fail();
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>An attribute that makes its requirement for each request; nobody ever meets it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UnmetAttribute : Attribute, IAuthorizationRequirementData
    {
        public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new Requirement()];

        private sealed class Requirement : IAuthorizationRequirement;
    }

    /// <summary>Makes <c>Age21</c> and the like when they are asked for.</summary>
    private sealed class AgePolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
    {
        public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
            policyName.StartsWith("Age", StringComparison.Ordinal) && int.TryParse(policyName[3..], out var years)
                ? Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().AddRequirements(new Age(years)).Build())
                : base.GetPolicyAsync(policyName);
    }

    /// <summary>Does not tell that something is there.</summary>
    private sealed class HiddenPaths : IAuthorizationMiddlewareResultHandler
    {
        private readonly AuthorizationMiddlewareResultHandler usual = new();

        public Task HandleAsync(
            RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            if (authorizeResult.Forbidden && context.Request.Path == "/hidden")
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return usual.HandleAsync(next, context, policy, authorizeResult);
        }
    }
}
