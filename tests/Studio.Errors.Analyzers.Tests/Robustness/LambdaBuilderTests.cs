namespace Studio.Errors.Analyzers.Tests;

/// <summary>Endpoints that are mapped on the parameter of a lambda, and code whose names are not typed yet.</summary>
public sealed class LambdaBuilderTests
{
    [Theory]
    [InlineData("app.UseEndpoints(e => e.MapGet(\"/health\", () => \"ok\"));")]
    [InlineData("app.UseEndpoints(e => e.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => \"ok\"));")]
    [InlineData("app.UseEndpoints(e => { {|SERR201:e.MapGet(\"/\", () => \"ok\").RequireScope(\"a\")|}; });")]
    [InlineData("app.UseEndpoints(delegate (IEndpointRouteBuilder e) { e.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => \"ok\"); });")]
    [InlineData("app.UseEndpoints(e => { var group = e.MapGroup(\"/v\").RequireScope(\"a\"); group.{|SERR201:MapGet|}(\"/\", () => \"ok\"); });")]
    [InlineData("app.UseEndpoints(e => { void Map(IEndpointRouteBuilder routes) => routes.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => 1); Map(e); });")]
    [InlineData("Action<IEndpointRouteBuilder> map = e => e.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => 1); map(app);")]
    [InlineData("Action<IEndpointRouteBuilder> map = e => e.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => 1); app.UseEndpoints(map); map?.Invoke(app);")]
    [InlineData("Action<IEndpointRouteBuilder> map = e => e.MapGet(\"/\", [RequireScope(\"a\")] () => 1); map(app.MapGroup(\"/\"));")]
    [InlineData("Run(e => e.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => 1)); void Run(Action<IEndpointRouteBuilder> map) => map(app);")]
    [InlineData("Run(e => e.MapGet(\"/\", [RequireScope(\"a\")] () => 1)); void Run(Action<IEndpointRouteBuilder> map) => map(app.MapGroup(\"/\"));")]
    [InlineData("Run(e => e.MapGet(\"/\", [RequireScope(\"a\")] () => 1)); void Run(Action<IEndpointRouteBuilder> map) { var kept = map; kept(app.MapGroup(\"/\")); }")]
    [InlineData("app.UseEndpoints(Map); static void Map(IEndpointRouteBuilder e) => e.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => 1);")]
    [InlineData("Run(Map); void Run(Action<IEndpointRouteBuilder> map) => map(app.MapGroup(\"/\")); static void Map(IEndpointRouteBuilder e) => e.MapGet(\"/\", [RequireScope(\"a\")] () => 1);")]
    [InlineData("var all = new List<Action<IEndpointRouteBuilder>> { e => e.MapGet(\"/\", [RequireScope(\"a\")] () => 1) }; all.ForEach(one => one(app.MapGroup(\"/\")));")]
    [InlineData("void Map(IEndpointRouteBuilder e, int left) { e.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => 1); if (left > 0) { Map(e, left - 1); } } Map(app, 3);")]
    public Task A_scope_is_seen(string statements) => Verify<ScopeWithoutErrorAnalyzer>.Reports(Code.App(statements));

    [Theory]
    [InlineData("app.UseEndpoints(e => e.MapGet(\"/\", IResult () => {|SERR205:new ApiErrors.NotFound()|}));")]
    [InlineData("app.UseEndpoints(e => e.MapGet(\"/\", IResult () => new ApiErrors.NotFound()).ProducesError<ApiErrors.NotFound>());")]
    [InlineData("app.UseEndpoints(e => e.MapGet(\"/\", Results<Ok, {|SERR205:ApiErrors.NotFound|}> () => TypedResults.Ok()));")]
    public Task An_error_is_seen(string statements) => Verify<UndeclaredErrorAnalyzer>.Reports(Code.App(statements));

    [Fact]
    public async Task Whole_hosts_are_read()
    {
        await Verify<ScopeWithoutErrorAnalyzer>.Reports(HostShapes.Startup);
        await Verify<ScopeWithoutErrorAnalyzer>.Reports(HostShapes.TestHost);
        await Verify<ScopeWithoutErrorAnalyzer>.Reports(HostShapes.Controllers.Replace("{|SERR205:new ApiErrors.NotFound()|}", "new ApiErrors.NotFound()", StringComparison.Ordinal));
        await Verify<UndeclaredErrorAnalyzer>.Reports(HostShapes.Controllers.Replace("{|SERR201:RequireScope(\"orders:read\")|}", "RequireScope(\"orders:read\")", StringComparison.Ordinal));
    }

    /// <summary>A walk that comes back to where it was must end: what code means while it is typed, and what it may mean for good.</summary>
    [Theory]
    [InlineData("var group = app.MapGroup(\"/v\").RequireScope(\"a\"); group = group.WithTags(\"t\"); group.MapGet(\"/\", () => 1);")]
    [InlineData("var one = app.MapGet(\"/\", () => 1); one = one.RequireScope(\"a\"); one = one.WithName(\"x\");")]
    [InlineData("var one = app.MapGet(\"/\", () => 1); var two = one; one = two; two = one.RequireScope(\"a\");")]
    [InlineData("foreach (var one in one.RequireScope(\"a\")) { }")]
    [InlineData("Delegate handler = handler; app.MapGet(\"/\", handler);")]
    [InlineData("Delegate handler = null!; handler = fact ? handler : () => 1; app.MapGet(\"/\", handler);")]
    [InlineData("app.MapGet(\"/\", Loop.A);")]
    [InlineData("Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> filter = null!; filter = filter; app.MapGet(\"/\", [RequireScope(\"a\")] () => 1).AddEndpointFilter(filter);")]
    [InlineData("Func<string, bool> test = null!; test = test; new ApiErrors.NotFound().Message.All(test); error.Message.Select(test);")]
    [InlineData("Action<IEndpointRouteBuilder> map = null!; map = map; map = e => e.MapGet(\"/\", () => 1); map(app);")]
    [InlineData("const string key = key; const string error = \"error\"; System.Text.Json.JsonDocument.Parse(\"\").RootElement.GetProperty(error).GetProperty(key);")]
    [InlineData("[RequireScope(\"a\")] static IResult (string id) => TypedResults.Ok(id);")]
    [InlineData("[RequireScope(\"a\")] static IResult ")]
    [InlineData("app.MapGet(\"/\", ); app.Map(, () => 1); app.UseEndpoints( => .MapGet(\"/\", () => 1)); app.UseEndpoints(e => .MapGet(\"/\", () => 1));")]
    [InlineData("T Self<T, U>(T one) where T : U where U : T { return one; } Self<ErrorResult, ErrorResult>(error).ToString();")]
    [InlineData("app.UseEndpoints((, ) => { }); app.UseEndpoints((IEndpointRouteBuilder ) => { .MapGet(\"/\", () => 1); });")]
    public async Task Every_rule_ends_and_none_fails(string statements)
    {
        var project = new TestProject($$"""
            static class Loop { public static Delegate A = B; public static Delegate B = A; }
            class Typed { void M(WebApplication app, ErrorResult error, bool fact) { {{statements}} } }
            class TypedController : Microsoft.AspNetCore.Mvc.ControllerBase { [RequireScope("a")] static IResult (string id) => TypedResults.Ok(id); }
            """);
        Assert.DoesNotContain(await project.CompileLeniently().ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions), AllRules.IsFailure);
    }

    /// <summary>An expression of many parts is one tree as deep as it has parts.</summary>
    [Fact]
    public async Task An_expression_of_thousands_of_parts_is_read()
    {
        var project = new TestProject($$"""class Deep { ErrorResult M(string id) => new ApiErrors.InvalidRequest({{string.Join(" + ", Enumerable.Repeat("id", 3000))}}); }""");
        Assert.Empty((await project.Compile().ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions)).Where(AllRules.IsFailure));
    }
}
