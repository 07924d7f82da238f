using System.Composition.Hosting;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Studio.Errors.CodeFixes;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>What an editor offers inside a string. The caret is at ¦.</summary>
public sealed class CatalogCompletionTests
{
    private const string Scopes = "stream:golive studio:read studio:write";

    [Theory]
    [InlineData("""app.MapGet("/", [RequireScope("¦")] () => 1);""")]
    [InlineData("""app.MapGet("/", [RequireScope("studio:re¦")] () => 1);""")]
    [InlineData("""app.MapGet("/", [RequireScope(@"¦")] () => 1);""")]
    [InlineData("""app.MapGet("/", [RequireScope(scope: "st¦")] () => 1);""")]
    [InlineData("""app.MapGet("/", () => 1).RequireScope("¦");""")]
    [InlineData("""app.MapGet("/", () => 1).RequireScope("studio:read", "¦");""")]
    [InlineData("""app.MapGroup("/").RequireScope("a", "b", "stu¦");""")]
    [InlineData("""app.MapGet("/", () => 1).WithMetadata(new RequireScopeAttribute("¦"));""")]
    [InlineData("""app.MapGet("/", IResult () => new ApiErrors.InsufficientScope("¦"));""")]
    [InlineData("""app.MapGet("/", () => 1).RequireScope("¦);""")]
    public async Task Offers_scopes(string line) => Assert.Equal(Scopes, string.Join(' ', (await At(line)).Texts));

    [Theory]
    [InlineData("""new HttpClient().DefaultRequestHeaders.Add("Prefer", "error=¦");""")]
    [InlineData("""new HttpRequestMessage().Headers.TryAddWithoutValidation("prefer", "error=not¦");""")]
    [InlineData("""new DefaultHttpContext().Request.Headers["Prefer"] = "error=¦";""")]
    [InlineData("""_ = ErrorTemplate.Of(ApiErrors.Catalog, "¦");""")]
    public async Task Offers_codes(string line)
    {
        var offered = await At(line);
        Assert.Contains("not_found", offered.Texts);
        Assert.Contains("insufficient_scope", offered.Texts);
        Assert.DoesNotContain("studio:read", offered.Texts);
    }

    [Theory]
    [InlineData("""app.MapGet("/¦", () => 1);""")]
    [InlineData("""Console.WriteLine("¦");""")]
    [InlineData("""new HttpClient().DefaultRequestHeaders.Add("Prefer", "¦error=x");""")]
    [InlineData("""new HttpClient().DefaultRequestHeaders.Add("Accept", "error=¦");""")]
    [InlineData("""Take("¦"); static void Take(string scope) => Console.WriteLine(scope);""")]
    [InlineData("""app.MapGet("/", [RequireScope(¦"studio:read")] () => 1);""")]
    [InlineData("""app.MapGet("/", () => 1).RequireScope($"{args}¦");""")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"\"\"st¦\"\"\")] () => 1);")]
    [InlineData("""¦app.MapGet("/", () => 1);""")]
    public async Task Offers_nothing(string line) => Assert.Empty((await At(line)).Texts);

    /// <summary>A word ends at a colon for an editor; a scope doesn't.</summary>
    [Theory]
    [InlineData("""app.MapGet("/", [RequireScope("studio:re¦")] () => 1);""", "studio:re")]
    [InlineData("""app.MapGet("/", [RequireScope("studio:¦write")] () => 1);""", "studio:write")]
    [InlineData("""new HttpClient().DefaultRequestHeaders.Add("Prefer", "error=no¦");""", "no")]
    public async Task Replaces_the_whole_of_it(string line, string replaced) => Assert.Equal(replaced, (await At(line)).Replaced);

    [Theory]
    [InlineData('"', true)]
    [InlineData(':', true)]
    [InlineData('=', true)]
    [InlineData('x', false)]
    public void Comes_by_itself_where_a_string_begins(char typed, bool comes) => Assert.Equal(
        comes,
        new CatalogCompletion().ShouldTriggerCompletion(
            Microsoft.CodeAnalysis.Text.SourceText.From("x"), 1, CompletionTrigger.CreateInsertionTrigger(typed), null!));

    /// <summary>An editor finds providers by their exports.</summary>
    [Fact]
    public void Is_exported_to_editors()
    {
        var export = typeof(CatalogCompletion).GetCustomAttribute<ExportCompletionProviderAttribute>()!;
        Assert.Equal((nameof(CatalogCompletion), LanguageNames.CSharp), (export.Name, export.Language));
        using var host = new ContainerConfiguration().WithPart<CatalogCompletion>().CreateContainer();
        Assert.Single(host.GetExports<CompletionProvider>());
    }

    private static async Task<(IReadOnlyList<string> Texts, string Replaced)> At(string line)
    {
        var source = Code.App(line);
        var caret = source.IndexOf('¦', StringComparison.Ordinal);
        source = source.Remove(caret, 1);
        using var workspace = new AdhocWorkspace();
        var document = await EditedFile.OfAsync(workspace, new TestProject(source));
        var context = new CompletionContext(
            new CatalogCompletion(), document, caret, new(caret, 0), CompletionTrigger.Invoke, document.Project.Solution.Options, CancellationToken.None);
        await new CatalogCompletion().ProvideCompletionsAsync(context);
        return ([.. Offered(context).Select(item => item.DisplayText)], source.Substring(context.CompletionListSpan.Start, context.CompletionListSpan.Length));
    }

    // Only the editor's own service reads them, which no package of this version has.
    private static IEnumerable<CompletionItem> Offered(CompletionContext context) => (IEnumerable<CompletionItem>)typeof(CompletionContext)
        .GetProperty("Items", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(context)!;
}
