namespace Studio.Errors.Analyzers.Tests;

/// <summary>SERR201 for policies and roles that the catalog has codes for (<c>from.policies</c>, <c>from.roles</c>).</summary>
public sealed class RefusedAccessTests
{
    private const string Catalog = """
        {
          "version": "v1",
          "errors": {
            "adults_only": { "status": 403, "retry": "never", "message": "m", "from": { "policies": ["Adults", "Age21"] } },
            "editors_only": { "status": 403, "retry": "never", "message": "m", "from": { "roles": ["editor"] } },
            "refused": { "status": 403, "retry": "never", "message": "needs {s}", "fields": { "s": { "type": "string" } }, "from": { "missingScope": "s" } },
            "broken": { "status": 500, "retry": "backoff", "message": "m", "from": { "statuses": ["5xx", "4xx"] } }
          }
        }
        """;

    [Theory]
    [InlineData("""{|SERR201:app.MapGet("/", () => 1).RequireAuthorization("Adults")|};""")]
    [InlineData("""{|SERR201:app.MapGet("/", () => 1).RequireAuthorization("ADULTS")|};""")]
    [InlineData("""{|SERR201:app.MapGet("/", () => 1).RequireAuthorization("Other", "Age21")|};""")]
    [InlineData("""const string name = "Adults"; {|SERR201:app.MapGet("/", () => 1).RequireAuthorization(name)|};""")]
    [InlineData("""app.MapGroup("/v1").RequireAuthorization("Adults").{|SERR201:MapGet|}("/", () => 1);""")]
    [InlineData("""app.MapGet("/", [{|SERR201:Authorize("Adults")|}] () => 1);""")]
    [InlineData("""app.MapGet("/", [{|SERR201:Authorize(Policy = "Adults")|}] () => 1);""")]
    [InlineData("""app.MapGet("/", [{|SERR201:Authorize(Roles = "owner, editor")|}] () => 1);""")]
    [InlineData("""app.MapGet("/", [{|SERR201:Authorize("Adults")|}, {|SERR201:Authorize(Roles = "editor")|}] () => 1);""")]
    [InlineData("""app.MapGet("/", [{|SERR201:Authorize("Adults")|}, Authorize("Age21")] () => 1);""")]
    [InlineData("""app.MapGet("/", () => 1).RequireAuthorization({|SERR201:new AuthorizeAttribute("Adults")|});""")]
    [InlineData("""app.MapGet("/", () => 1).RequireAuthorization({|SERR201:new AuthorizeAttribute { Roles = "editor" }|});""")]
    [InlineData("""app.MapGet("/", () => 1).WithMetadata({|SERR201:new AuthorizeAttribute { Policy = "Adults" }|});""")]
    [InlineData("""{|SERR201:app.MapGet("/", () => 1).RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole("editor"))|};""")]
    [InlineData("""{|SERR201:app.MapGet("/", () => 1).RequireAuthorization("Adults")|}.RequireScope("a").ProducesError<ApiErrors.Refused>();""")]
    [InlineData("""{|SERR201:app.MapGet("/", () => 1).RequireAuthorization("Adults")|}.ProducesError<ApiErrors.EditorsOnly>();""")]
    public Task Flags_what_nobody_declares(string map) => Verify<ScopeWithoutErrorAnalyzer>.Reports(Source(map), InShop);

    [Theory]
    [InlineData("""app.MapGet("/", () => 1).RequireAuthorization("Adults").ProducesError<ApiErrors.AdultsOnly>();""")]
    [InlineData("""app.MapGroup("/v1").RequireAuthorization("Adults").ProducesError<ApiErrors.AdultsOnly>().MapGet("/", () => 1);""")]
    [InlineData("""app.MapGet("/", [Authorize("Adults")] Results<Ok, ApiErrors.AdultsOnly> () => TypedResults.Ok());""")]
    [InlineData("""app.MapGet("/", [Authorize("Adults")] IResult (int age) => age < 18 ? new ApiErrors.AdultsOnly() : TypedResults.Ok());""")]
    [InlineData("""app.MapGet("/", [Authorize(Roles = "editor"), ProducesError<ApiErrors.EditorsOnly>] () => 1);""")]
    [InlineData("""app.MapGet("/", () => 1).RequireAuthorization();""")]
    [InlineData("""app.MapGet("/", () => 1).RequireAuthorization("Other");""")]
    [InlineData("""app.MapGet("/", [Authorize(Roles = "Editor")] () => 1);""")]
    [InlineData("""app.MapGet("/", [Authorize(AuthenticationSchemes = "Adults")] () => 1);""")]
    [InlineData("""app.MapGroup("/v1").RequireAuthorization("Adults").MapGet("/", () => 1).AllowAnonymous();""")]
    [InlineData("""app.MapGet("/", () => 1).RequireAuthorization("Adults").WithoutErrorEnvelope();""")]
    [InlineData("""string[] names = [app.Environment.EnvironmentName]; app.MapGet("/", () => 1).RequireAuthorization(names);""")]
    public Task Says_nothing_where_it_is_declared_or_not_named(string map) => Verify<ScopeWithoutErrorAnalyzer>.Reports(Source(map), InShop);

    [Fact]
    public Task Controllers_are_read_likewise() => Verify<ScopeWithoutErrorAnalyzer>.Reports(
        Code.App("app.MapControllers();") + """

        [Microsoft.AspNetCore.Authorization.Authorize("Adults")]
        public sealed class FilmsController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.HttpGet("/films")]
            public int {|SERR201:Get|}() => 1;

            [Microsoft.AspNetCore.Mvc.HttpGet("/cartoons"), Microsoft.AspNetCore.Authorization.AllowAnonymous]
            public int Cartoons() => 1;

            [Microsoft.AspNetCore.Mvc.HttpPost("/films"), ProducesError<ApiErrors.AdultsOnly>, {|SERR201:Microsoft.AspNetCore.Authorization.Authorize(Roles = "editor")|}]
            public int Post() => 1;
        }
        """,
        InShop);

    [Fact]
    public async Task The_message_names_policy_and_error()
    {
        var project = InShop(new(Source("""app.MapGet("/", [Authorize("Adults", Roles = "editor")] () => 1);""")));
        var reported = await Verify<ScopeWithoutErrorAnalyzer>.Run(project.Compile(), project);
        Assert.Equal(
            [
                "The endpoint requires the policy 'Adults' but never returns ApiErrors.AdultsOnly; add it to the handler's return type, or declare it with ProducesError",
                "The endpoint requires the role 'editor' but never returns ApiErrors.EditorsOnly; add it to the handler's return type, or declare it with ProducesError",
            ],
            reported.Select(one => one.GetMessage(null)).Order());
    }

    [Fact]
    public Task What_the_pipeline_answers_for_a_policy_is_declared_and_not_superfluous() => Verify<UndeclaredErrorAnalyzer>.Reports(
        Source("""app.MapGet("/", () => 1).RequireAuthorization("Adults").ProducesError<ApiErrors.AdultsOnly>();"""), InShop);

    [Fact]
    public async Task A_code_of_a_policy_is_in_use() =>
        Assert.Empty(await Verify<UnusedCodeAnalyzer>.ReportedInCatalog(Code.App(""), InShop));

    private static TestProject InShop(TestProject project) => project with { Catalog = Catalog };

    private static string Source(string map) => "using Microsoft.AspNetCore.Authorization;\n" + Code.App(map);
}
