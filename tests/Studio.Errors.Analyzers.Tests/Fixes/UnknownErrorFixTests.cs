using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Studio.Errors.CodeFixes;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>An error that is named before it is in the catalog: the compiler says that it is unknown, and the entry can be written from there.</summary>
public sealed class UnknownErrorFixTests
{
    [Theory]
    [InlineData("object One() => new ApiErrors.SoldOut();", "sold_out")]
    [InlineData("object One() => new global::ApiErrors.SoldOut();", "sold_out")]
    [InlineData("bool One(ApiErrorCode code) => code == ApiErrorCode.QuotaSpentToday;", "quota_spent_today")]
    [InlineData("Type One() => typeof(ApiErrors.Gone2);", "gone2")]
    public async Task Writes_the_entry(string member, string code)
    {
        var (title, catalog) = await Fix(member);
        Assert.Equal($"Add '{code}' to errors.json", title);
        Assert.Contains($"\n    \"{code}\": {{\n      \"status\": 400,\n", catalog, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("object One() => new ApiErrors.HTTPFault();")]
    [InlineData("object One() => new ApiErrors.soldOut();")]
    [InlineData("object One() => new Other.SoldOut();")]
    [InlineData("object One() => Other.SoldOut;")]
    public async Task Offers_nothing(string member) => Assert.Null((await Fix(member)).Title);

    private const string Extending = """{ "version": "v1", "extends": ["../platform/platform.errors.json"] }""";

    /// <summary>What is new belongs into the project's own file, not into the base; that of a catalog may be its first.</summary>
    [Theory]
    [InlineData(Extending, "{\n  \"errors\": {\n    \"sold_out\": {\n      \"status\": 400,\n")]
    [InlineData("""{ "version": "v1", "extends": ["../platform/platform.errors.json"], "errors": {} }""", "\"errors\": {\n    \"sold_out\": {\n")]
    [InlineData("""{ "version": "v1", "extends": ["../platform/platform.errors.json"], "errors": { "bad": { "override": true, "message": "m" } } }""", "\"errors\": { \"sold_out\": {\n")]
    public async Task Beside_a_base_too(string catalog, string expected)
    {
        const string Base = """{ "version": "v1", "errors": { "bad": { "status": 400, "retry": "never", "message": "m" } } }""";
        var fix = await Fix("object One() => new ApiErrors.SoldOut();", project => project with { Catalog = catalog, Base = Base });
        Assert.Equal("Add 'sold_out' to errors.json", fix.Title);
        Assert.Contains(expected, fix.Catalog, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(fix.Catalog!);
    }

    private static async Task<(string? Title, string? Catalog)> Fix(string member, Func<TestProject, TestProject>? configure = null)
    {
        var project = new TestProject($"sealed class Sample {{ {member} }}\nstatic class Other;");
        project = configure?.Invoke(project) ?? project;
        using var workspace = new AdhocWorkspace();
        var document = await EditedFile.OfAsync(workspace, project);
        var unknown = (await document.Project.GetCompilationAsync())!.GetDiagnostics()
            .First(one => one.Severity == DiagnosticSeverity.Error && new UnknownErrorFix().FixableDiagnosticIds.Contains(one.Id));
        CodeAction? offered = null;
        await new UnknownErrorFix().RegisterCodeFixesAsync(new CodeFixContext(document, unknown, (action, _) => offered ??= action, CancellationToken.None));
        if (offered is null)
        {
            return default;
        }

        var changed = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (offered.Title, (await changed.GetProject(document.Project.Id)!.AdditionalDocuments.Single(file => file.Name == "errors.json").GetTextAsync()).ToString());
    }
}
