namespace Studio.Errors.Tool.Tests;

/// <summary>What is asked for that would not be what it seems.</summary>
public sealed class OutputTests : IDisposable
{
    private const string Catalog = """{ "version": "v1", "errors": { "a": { "status": 400, "retry": "never", "message": "m" } } }""";

    private readonly Workspace workspace = new Workspace().With("errors.json", Catalog);

    [Theory]
    [InlineData("errors.js", 2)]
    [InlineData("errors.d.ts", 2)]
    [InlineData("errors", 2)]
    [InlineData("errors.ts", 0)]
    [InlineData("web/errors.MTS", 0)]
    [InlineData("errors.cts", 0)]
    public void A_module_is_written_only_to_a_file_of_TypeScript(string name, int code)
    {
        var run = workspace.Run("ts", "errors.json", "--output", workspace.PathOf(name));
        Assert.Equal((code, code == 0), (run.Code, workspace.Has(name)));
        Assert.Equal(
            code == 0 ? ""
                : $"{name} can't be the module: it is TypeScript with code in it; " +
                  "name a file that ends in .ts, .mts or .cts (and compile it for JavaScript, or write a --package).\n",
            run.Error);
    }

    [Theory]
    [InlineData("@acme/errors@1.2.0", "@acme/errors", "1.2.0")]
    [InlineData("@acme/errors@1.2.0-rc.1+build", "@acme/errors", "1.2.0-rc.1+build")]
    [InlineData("errors", "errors", "0.0.0")]
    public void A_package_is_written_to_a_folder(string package, string name, string version)
    {
        var run = workspace.Run("ts", "errors.json", "--package", package, "--output", workspace.PathOf("web/errors"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        var manifest = System.Text.Json.JsonElement.Parse(workspace.Read("web/errors/package.json"));
        Assert.Equal((name, version), (manifest.GetProperty("name").GetString(), manifest.GetProperty("version").GetString()));
        Assert.False(manifest.GetProperty("sideEffects").GetBoolean());
        Assert.Equal(run, workspace.Run("ts", "errors.json", "--package", package, "--output", workspace.PathOf("web/errors")));
        Assert.Equal(0, workspace.Run("ts", "errors.json", "--package", package, "--output", workspace.PathOf("web/errors"), "--check").Code);
        workspace.With("web/errors/index.d.ts", "stale");
        Assert.Equal(1, workspace.Run("ts", "errors.json", "--package", package, "--output", workspace.PathOf("web/errors"), "--check").Code);
    }

    [Theory]
    [InlineData("Errors")]
    [InlineData("@acme")]
    [InlineData("errors@1")]
    [InlineData("errors@")]
    [InlineData("../errors")]
    [InlineData("@acme/../errors")]
    [InlineData("a b")]
    [InlineData("")]
    public void A_name_that_npm_would_refuse_is_told(string package)
    {
        var run = workspace.Run("ts", "errors.json", "--package", package, "--output", workspace.PathOf("web"));
        Assert.Equal((2, false), (run.Code, workspace.Has("web/package.json")));
        Assert.Contains($"'{package}' is no name of a package", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_somebody_else_stays()
    {
        workspace.With("package.json", """{ "name": "shop" }""");
        var run = workspace.Run("ts", "errors.json", "--package", "shop", "--output", workspace.PathOf("."));
        Assert.Equal((2, """{ "name": "shop" }""", false), (run.Code, workspace.Read("package.json"), workspace.Has("index.js")));
        Assert.Contains("package.json is of another package; name another folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_of_another_API_is_refused()
    {
        var run = Docs(Document("x", "y"));
        Assert.Equal(new(2, "", "api.json can't be used: errors.json has none of the codes that it names ('x' and 'y'), so it is of another API.\n"), run);
        Assert.False(workspace.Has("site/errors.html"));
    }

    [Fact]
    public void A_document_that_knows_more_codes_is_told_to()
    {
        var run = Docs(Document("a", "y"));
        Assert.Equal((0, "api.json names codes that errors.json does not have: 'y'. It may be of another version; they are left out.\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Its_own_document_is_taken_without_a_word() => Assert.Equal((0, ""), (Docs(Document("a")).Code, Docs(Document("a")).Error));

    public void Dispose() => workspace.Dispose();

    private ToolRun Docs(string document) => workspace.With("api.json", document).Run("docs", "errors.json", "--openapi", "api.json", "--output", workspace.PathOf("site"));

    private static string Document(params string[] codes) =>
        $$"""{ "paths": { "/x": { "get": { "x-error-codes": [{{string.Join(",", codes.Select(code => $$"""{ "code": "{{code}}" }"""))}}] } } } }""";
}
