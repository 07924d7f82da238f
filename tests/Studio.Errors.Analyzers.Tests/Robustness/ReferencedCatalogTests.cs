using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// The catalog of a family is in another project: a contract that a server serves, or a library of endpoints. Rules know it from what the
/// library carries, whether it is referenced as a file, as a build does, or as another project of an editor's solution.
/// </summary>
public sealed class ReferencedCatalogTests
{
    private static readonly CSharpCompilation contract = Contract();

    private static readonly CSharpCompilation module = Module(Routes);

    private const string Routes = """
        public static class ShopRoutes
        {
            public static void MapShop(this IEndpointRouteBuilder app) => app.MapGet("/shop", () => 1);

            public static string Word(string word) => word;
        }
        """;

    /// <summary>A server of the contract, in one project with its endpoints.</summary>
    [Theory]
    [InlineData("app.MapGet(\"/\", IResult () => {|SERR205:new ShopApiErrors.NotFound()|});")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, {|SERR205:ShopApiErrors.NotFound|}> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ShopApiErrors.NotFound> (int id) => id == 1 ? TypedResults.Ok(1) : new ShopApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", IResult () => new ShopApiErrors.Internal());")]
    [InlineData("app.MapGet(\"/\", [RequireScope({|SERR207:\"studio:raed\"|})] Results<Ok<int>, ShopApiErrors.InsufficientScope> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", [{|SERR201:RequireScope(\"studio:read\")|}] () => 1);")]
    [InlineData("app.MapGet(\"/\", IResult () => {|SERR204:Results.NotFound()|});")]
    [InlineData("if (code == {|SERR303:\"not_fuond\"|}) { }")]
    [InlineData("if (code == ShopErrorCodes.NotFound) { }")]
    public Task A_server_of_a_contract(string statement) => Reports(
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddShopApiErrors();
        var app = builder.Build();
        var code = new ShopApiErrors.NotFound().Code;
        {{statement}}
        app.Run();
        """,
        Anchor("typeof(ShopErrors)", "ShopApiErrors"),
        contract);

    [Theory]
    [InlineData("if (error.RawCode == {|SERR303:\"not_fuond\"|}) { }")]
    [InlineData("if (error.Status == {|SERR302:429|}) { }")]
    [InlineData("{|SERR304:switch|} (error.Code) { case ShopErrorCode.NotFound: break; }")]
    [InlineData("if ({|SERR301:error.Response.Message == \"x\"|}) { }")]
    public Task A_client_of_a_contract(string statement) => Reports(
        $$"""
        class Client
        {
            void Handle(ShopErrorException error)
            {
                {{statement}}
            }
        }
        """,
        "",
        Contract("""{ "status": 429, "retry": "never", "message": "m" }"""));

    /// <summary>An envelope of its own comes along: its path is what reads of a body are judged by.</summary>
    [Fact]
    public Task A_client_of_a_contract_with_an_envelope_of_its_own() => Reports(
        """
        class Client
        {
            bool Handle(System.Text.Json.JsonElement body) =>
                {|SERR301:body.GetProperty("fault").GetProperty("text").GetString() == "x"|};
        }
        """,
        "",
        Contract(envelope: """{ "body": { "fault": { "kind": "{code}", "text": "{message}", "...": "{fields}" } } }"""));

    [Theory]
    [InlineData("app.{|SERR208:MapShop|}();")]
    [InlineData("ShopRoutes.{|SERR208:MapShop|}(app); app.MapGet(\"/\", () => 1);")]
    [InlineData("Console.WriteLine(ShopRoutes.Word(\"MapShop\"));")]
    [InlineData("Local.MapShop(1); static class Local { public static void MapShop(int x) { } }")]
    public Task A_host_that_maps_what_a_library_has_without_its_pipeline(string statements) => Reports(
        $"var builder = WebApplication.CreateBuilder(args); var app = builder.Build(); {statements}", "", module);

    [Theory]
    [InlineData("builder.Services.AddShopErrors();", Routes)]
    [InlineData("builder.Services.AddShop();", Routes + "public static class ShopServices { public static void AddShop(this IServiceCollection services) => services.AddShopErrors(); }")]
    [InlineData("builder.AddShop();", Routes + "public static class ShopServices { public static void AddShop(this WebApplicationBuilder builder) => builder.Services.AddShopErrors(); }")]
    public Task A_host_that_adds_it_itself_or_lets_the_library(string statement, string library) => Reports(
        $"var builder = WebApplication.CreateBuilder(args); {statement} var app = builder.Build(); app.MapShop(); app.Run();", "", Module(library));

    [Theory]
    [InlineData("app.MapGet(\"/\", IResult () => {|SERR205:new ShopErrors.NotFound()|});")]
    [InlineData("app.MapGet(\"/\", [RequireScope({|SERR207:\"studio:raed\"|})] Results<Ok<int>, ShopErrors.InsufficientScope> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, {|SERR205:ShopErrors.NotFound|}> () => TypedResults.Ok(1));")]
    public Task A_host_with_endpoints_of_its_own(string statement) => Reports(
        $"var builder = WebApplication.CreateBuilder(args); builder.Services.AddShopErrors(); var app = builder.Build(); {statement} app.Run();",
        "",
        module);

    /// <summary>A library that only calls an API says nothing of the scopes and exceptions of this one.</summary>
    [Fact]
    public Task A_host_that_calls_an_API_by_its_contract() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient("shop");
        var app = builder.Build();
        app.MapGet("/", () => ShopErrors.Catalog.Version);
        app.MapGet("/other", IResult () => Results.NotFound());
        app.Run();
        """,
        "",
        contract);

    private static string Anchor(string named, string name) => $"""
        /// <summary>The errors.</summary>
        [Studio.Errors.ErrorCatalog({named})]
        public static partial class {name};
        """;

    private static CSharpCompilation Contract(string more = "", string envelope = "")
    {
        var catalog = Repository.Read("errors.json");
        catalog = more.Length == 0 ? catalog : catalog.Replace("\"errors\": {", $"\"errors\": {{ \"more\": {more},", StringComparison.Ordinal);
        catalog = envelope.Length == 0 ? catalog : catalog.Replace("\"errors\": {", $"\"envelope\": {envelope}, \"errors\": {{", StringComparison.Ordinal);
        return GeneratedProject.Library("Contracts", catalog, isServer: false, Anchor("\"errors.json\"", "ShopErrors"));
    }

    private static CSharpCompilation Module(string source) => GeneratedProject.Library(
        "Module", Repository.Read("errors.json"), isServer: true, source + Anchor("\"errors.json\"", "ShopErrors"));

    private static async Task Reports(string markup, string anchor, CSharpCompilation referenced)
    {
        var marked = Markup.Parse(markup);
        using var image = new MemoryStream();
        var emitted = referenced.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        foreach (var reference in (MetadataReference[])[referenced.ToMetadataReference(), MetadataReference.CreateFromImage(image.ToArray(), filePath: $"/refs/{referenced.AssemblyName}.dll")])
        {
            var isProgram = marked.Source.StartsWith("var ", StringComparison.Ordinal);
            var project = GeneratedProject.Library("Test", "", isServer: true, "global using Studio.Errors; global using Studio.Errors.AspNetCore;\n" + anchor, reference)
                .AddSyntaxTrees(CSharpSyntaxTree.ParseText(marked.Source, GeneratedProject.ParseOptions, "Test.cs"))
                .WithOptions(GeneratedProject.WithoutRuntime.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
            Assert.Empty(project.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error));
            var reported = await project.ReportsAsync(AllRules.Analyzers, new TestProject(marked.Source).AnalyzerOptions);
            Assert.Equal(marked.Marks.Select(Print).Order(StringComparer.Ordinal), reported.Select(one => Print(new(one.Id, one.Location.SourceSpan))).Order(StringComparer.Ordinal));
        }
    }

    private static string Print(Mark mark) => $"{mark.Id} {mark.Span}";
}
