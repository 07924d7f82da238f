using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>A project whose catalog extends another: rules go by the union, and advice is for whoever can edit an entry.</summary>
public sealed class InheritedCodeTests
{
    private const string Own = """
        {
          "version": "v1", "extends": ["../platform/platform.errors.json"],
          "errors": { "sold_out": { "status": 409, "retry": "never", "message": "sold out", "when": "w", "remedy": "r" } }
        }
        """;

    private const string Platform = """
        {
          "version": "v1", "envelope": { "body": { "kind": "{code}", "words": "{message}", "...": "{fields}" } },
          "errors": {
            "no_such_thing": { "status": 404, "retry": "never", "message": "m", "from": { "statuses": [404], "exceptions": ["System.TimeoutException"] } },
            "refused": { "status": 403, "retry": "never", "message": "needs {s}", "fields": { "s": { "type": "string" } }, "from": { "missingScope": "s" } },
            "broken": { "status": 500, "retry": "backoff", "message": "m", "from": { "statuses": ["5xx", "4xx"] } }
          }
        }
        """;

    private static TestProject Extending(TestProject project) => project with { Catalog = Own, Base = Platform };

    [Fact]
    public Task An_inherited_error_is_declared_as_any_other() => Verify<UndeclaredErrorAnalyzer>.Reports(
        Code.App("app.MapGet(\"/\", Ok<int> () => throw {|SERR205:new ApiErrors.NoSuchThing()|}.ToException());"), Extending);

    [Fact]
    public Task What_the_base_maps_an_exception_to_is_declared_too() => Verify<UndeclaredExceptionAnalyzer>.Reports(
        Code.App("app.{|SERR210:MapGet|}(\"/\", (int id) => id > 0 ? id : throw new TimeoutException());"), Extending);

    [Fact]
    public Task A_scope_that_is_missing_becomes_the_inherited_error() => Verify<ScopeWithoutErrorAnalyzer>.Reports(
        Code.App("app.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] Ok<int> () => TypedResults.Ok(1));"), Extending);

    [Fact]
    public Task The_envelope_of_the_base_is_known() => Verify<CodeAsTextAnalyzer>.Reports(
        """
        using System.Text.Json;
        static class Sample { static string? Say(JsonElement body) => body.GetProperty("kind").GetString() == {|SERR303:"sold_out"|} ? body.GetProperty("words").GetString() : null; }
        """,
        Extending);

    private const string Library = """
        /// <summary>As a library of the platform has it.</summary>
        [Studio.Errors.ErrorCatalog("library.json")]
        public static partial class PlatformErrors
        {
            /// <summary>The same error as that of the API.</summary>
            [Studio.Errors.ErrorCode("no_such_thing", Status = 404)]
            public sealed class NoSuchThing() : ErrorResult(ErrorTemplate.Of(ApiErrors.Catalog, "no_such_thing"));
        }
        """;

    /// <summary>An error of a library whose catalog the API extends, and the API's own of that key, are one.</summary>
    [Theory]
    [InlineData("app.MapGet(\"/\", IResult (int id) => id > 0 ? TypedResults.Ok(id) : new PlatformErrors.NoSuchThing()).ProducesError<ApiErrors.NoSuchThing>();")]
    [InlineData("app.MapGet(\"/\", IResult (int id) => id > 0 ? TypedResults.Ok(id) : {|SERR205:new PlatformErrors.NoSuchThing()|});")]
    public Task An_error_of_the_platforms_library_is_the_inherited_one(string statement) => Verify<UndeclaredErrorAnalyzer>.Reports(
        Code.App(statement), project => Extending(project) with { OtherSource = Library });

    /// <summary>A library that is referenced carries its catalog; the API's pipeline answers its errors all the same.</summary>
    [Theory]
    [InlineData("app.MapGet(\"/\", IResult (int id) => id > 0 ? TypedResults.Ok(id) : new PlatformErrors.NoSuchThing()).ProducesError<ApiErrors.NoSuchThing>();")]
    [InlineData("app.MapGet(\"/\", IResult (int id) => id > 0 ? TypedResults.Ok(id) : new PlatformErrors.NoSuchThing());", "SERR205")]
    [InlineData("app.MapHealth();")]
    public async Task A_library_of_the_platform_that_is_referenced(string statement, params string[] ids)
    {
        var library = GeneratedProject.Library("Platform", Platform, isServer: true, """
            /// <summary>The platform's errors.</summary>
            [Studio.Errors.ErrorCatalog("errors.json")]
            public static partial class PlatformErrors;
            public static class PlatformRoutes { public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", () => 1); }
            """);
        var project = Extending(new TestProject(
            $"var builder = WebApplication.CreateBuilder(args); builder.Services.AddApiErrors(); var app = builder.Build(); {statement} app.Run();"));
        var compilation = project.CompileLeniently().AddReferences(library.ToMetadataReference());
        Assert.Empty(compilation.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        var reported = await compilation.ReportsAsync([new UndeclaredErrorAnalyzer(), new PipelineMissingAnalyzer()], project.AnalyzerOptions);
        Assert.Equal(ids, reported.Select(static problem => problem.Id));
    }

    /// <summary>Two versions of an API share handlers, which return the errors of the first.</summary>
    [Theory]
    [InlineData(".ProducesError<SecondErrors.NoSuchThing>()")]
    [InlineData(".ProducesError<ApiErrors.NoSuchThing>()")]
    [InlineData("", "SERR205")]
    [InlineData(".ProducesError<ApiErrors.NoSuchThing>().ProducesError<SecondErrors.Second>()", "SERR205")]
    public async Task An_error_of_the_version_before_is_that_of_the_next(string declared, params string[] ids)
    {
        ImmutableArray<AdditionalText> files =
        [
            new TestText("/app/v1.errors.json", Platform),
            new TestText("/app/v2.errors.json", """{ "version": "v2", "extends": ["v1.errors.json"], "errors": { "second": { "status": 409, "retry": "never", "message": "m" } } }"""),
        ];
        var project = GeneratedProject.Of("Server", files, isServer: true, $$"""
            using Studio.Errors.AspNetCore;

            /// <summary>The first version.</summary>
            [Studio.Errors.ErrorCatalog("v1.errors.json")] public static partial class ApiErrors;

            /// <summary>The second.</summary>
            [Studio.Errors.ErrorCatalog("v2.errors.json")] public static partial class SecondErrors;

            internal static class Routes
            {
                public static void Map(WebApplication app) => app.MapGet("/v2", IResult (int id) => id > 0 ? TypedResults.Ok(id) : new ApiErrors.NoSuchThing()){{declared}};
            }
            """);
        var reported = await project.ReportsAsync([new UndeclaredErrorAnalyzer()], new(files, new TestOptions(new Dictionary<string, string>())));
        Assert.Equal(ids, reported.Select(static problem => problem.Id));
    }

    /// <summary>The API is a server of a contract whose catalog extends the platform's: its library carries what is inherited.</summary>
    [Theory]
    [InlineData("app.MapGet(\"/\", IResult (int id) => id > 0 ? TypedResults.Ok(id) : new PlatformErrors.NoSuchThing()).ProducesError<ShopApiErrors.NoSuchThing>();")]
    [InlineData("app.MapGet(\"/\", IResult (int id) => id > 0 ? TypedResults.Ok(id) : new ShopApiErrors.NoSuchThing()).ProducesError<ShopApiErrors.NoSuchThing>();")]
    [InlineData("app.MapGet(\"/\", IResult (int id) => id > 0 ? TypedResults.Ok(id) : new PlatformErrors.NoSuchThing());", "SERR205")]
    public async Task A_contract_that_extends_the_platform(string statement, params string[] ids)
    {
        var platform = GeneratedProject.Library("Platform", Platform, isServer: true, """
            /// <summary>The platform's errors.</summary>
            [Studio.Errors.ErrorCatalog("errors.json")]
            public static partial class PlatformErrors;
            """);
        var contract = GeneratedProject.Contract("Contract", Own, Platform, """
            /// <summary>The errors of the shop.</summary>
            [Studio.Errors.ErrorCatalog("errors.json")]
            public static partial class ShopErrors;
            """);
        var server = GeneratedProject.Library("Server", "", isServer: true, $$"""
            using Studio.Errors.AspNetCore;

            /// <summary>As its server answers them.</summary>
            [Studio.Errors.ErrorCatalog(typeof(ShopErrors))]
            public static partial class ShopApiErrors;

            internal static class Routes { public static void Map(WebApplication app) { {{statement}} } }
            """, contract.ToMetadataReference(), platform.ToMetadataReference());
        Assert.Empty(server.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        var reported = await server.ReportsAsync([new UndeclaredErrorAnalyzer(), new PipelineMissingAnalyzer()], new TestProject("").AnalyzerOptions);
        Assert.Equal(ids, reported.Select(static problem => problem.Id));
    }

    [Fact]
    public async Task An_unused_code_is_told_of_the_own_file_alone() => Assert.Equal(
        ["\"sold_out\""], await Verify<UnusedCodeAnalyzer>.ReportedInCatalog(Code.App("app.MapGet(\"/\", () => 1);"), Extending));

    [Fact]
    public async Task Guidance_is_missing_in_the_base_and_told_there() =>
        Assert.Empty(await Verify<MissingGuidanceAnalyzer>.ReportedInCatalog(Code.App("app.MapGet(\"/\", () => 1);"), Extending));

    [Fact]
    public async Task An_own_code_is_held_against_inherited_ones() => Assert.Equal(["\"shut\""], await Verify<OppositeRetryAnalyzer>.ReportedInCatalog(
        Code.App("app.MapGet(\"/\", () => 1);"),
        project => Extending(project) with { Catalog = Own.Replace("\"sold_out\"", "\"shut\": { \"status\": 500, \"retry\": \"never\", \"message\": \"m\" }, \"sold_out\"", StringComparison.Ordinal) }));
}
