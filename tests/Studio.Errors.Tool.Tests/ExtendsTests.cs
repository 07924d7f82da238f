namespace Studio.Errors.Tool.Tests;

/// <summary>Every command that reads a catalog reads what it extends: what its paths lead to, and what <c>--base</c> names.</summary>
public sealed class ExtendsTests : IDisposable
{
    private const string Own = """
        { "version": "v1", "extends": ["../platform/platform.errors.json"], "without": ["gone"], "errors": {
          "sold_out": { "status": 409, "retry": "never", "message": "m", "from": { "statuses": ["5xx"] } } } }
        """;

    private const string Platform = """
        { "version": "v1", "errors": {
          "bad": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": ["4xx"] } },
          "gone": { "status": 410, "retry": "never", "message": "m" } } }
        """;

    private readonly Workspace workspace = new Workspace().With("orders/errors.json", Own).With("platform/platform.errors.json", Platform);

    [Fact]
    public void A_path_leads_to_the_file() =>
        Assert.Equal(new(0, "orders/errors.json: 2 codes, 0 errors\n", ""), workspace.Run("check", "orders/errors.json"));

    [Fact]
    public void A_file_of_a_package_is_named()
    {
        workspace.With("orders/errors.json", Own.Replace("../platform/", "", StringComparison.Ordinal));
        Assert.Contains("orders/errors.json(1,33): error SERR072: 'platform.errors.json' is none of the base catalogs", workspace.Run("check", "orders/errors.json").Output, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("check", "orders/errors.json", "--base", "platform/platform.errors.json").Code);
    }

    [Fact]
    public void What_is_wrong_in_the_base_is_told_there()
    {
        workspace.With("platform/platform.errors.json", Platform.Replace("410", "200", StringComparison.Ordinal));
        var run = workspace.Run("check", "orders/errors.json");
        Assert.Equal((1, "platform/platform.errors.json(3,23): error SERR011: 200 is not an error status; use a whole number from 400 to 599\norders/errors.json: 2 codes, 1 error\n"), (run.Code, run.Output));
    }

    [Fact]
    public void A_base_that_is_not_there_is_told() =>
        Assert.Equal((2, "no.json is not there. Name another file, or begin a catalog with: studio-errors init\n"), (workspace.Run("check", "orders/errors.json", "--base", "no.json").Code, workspace.Run("check", "orders/errors.json", "--base", "no.json").Error));

    [Fact]
    public void A_catalog_that_extends_none_reads_no_base() =>
        Assert.Equal(0, workspace.Run("check", "platform/platform.errors.json", "--base", "no.json").Code);

    [Theory]
    [InlineData("explain", "bad", "--catalog", "orders/errors.json")]
    [InlineData("ship", "orders/errors.json", "--dry-run")]
    [InlineData("diff", "orders/errors.json", "orders/errors.json")]
    public void Every_command_knows_the_union(params string[] arguments) => Assert.Equal((0, ""), (workspace.Run(arguments).Code, workspace.Run(arguments).Error));

    [Fact]
    public void The_module_and_the_reference_have_the_inherited_codes()
    {
        Assert.Equal(0, workspace.Run("ts", "orders/errors.json", "--output", workspace.PathOf("errors.ts")).Code);
        Assert.Equal(0, workspace.Run("docs", "orders/errors.json", "--output", workspace.PathOf("site")).Code);
        Assert.Contains("\"bad\"", workspace.Read("errors.ts"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"gone\"", workspace.Read("errors.ts"), StringComparison.Ordinal);
        Assert.Contains("inherited from platform.errors.json", workspace.Read("site/errors.md"), StringComparison.Ordinal);
        Assert.Contains("inherited from <code>platform.errors.json</code>", workspace.Read("site/errors.html"), StringComparison.Ordinal);
        Assert.Contains("\"inheritedFrom\": \"platform.errors.json\"", workspace.Read("site/errors.catalog.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_says_whose_codes_are_inherited()
    {
        workspace.Run("ship", "orders/errors.json");
        Assert.Contains("\"of\": \"platform.errors.json\"", workspace.Read("orders/errors.shipped.json"), StringComparison.Ordinal);
        Assert.Equal("orders/errors.shipped.json is up to date.\n", workspace.Run("ship", "orders/errors.json").Output);
        workspace.With("platform/platform.errors.json", Platform.Replace("400", "422", StringComparison.Ordinal));
        Assert.StartsWith("orders/errors.json(1,33): error SERR052: 'bad' was released with status 400 and has 422 here", workspace.Run("check", "orders/errors.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_codes_of_a_base_are_one_message()
    {
        workspace.Run("ship", "orders/errors.json");
        workspace.With("platform/platform.errors.json", Platform.Replace("\"errors\": {", "\"errors\": { \"one\": { \"status\": 400, \"retry\": \"never\", \"message\": \"m\" }, \"two\": { \"status\": 400, \"retry\": \"never\", \"message\": \"m\" },", StringComparison.Ordinal));
        Assert.StartsWith(
            "orders/errors.json(1,33): message SERR070: 'one' and 'two' of platform.errors.json are not released yet and may still change;",
            workspace.Run("check", "orders/errors.json").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Both_sides_of_a_comparison_have_their_bases()
    {
        var run = workspace.With("old.json", """{ "version": "v1", "errors": { "bad": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": ["4xx"] } } } }""").Run("diff", "old.json", "orders/errors.json");
        Assert.Contains("minor SERR070: 'sold_out' is a new code", run.Output, StringComparison.Ordinal);
        Assert.Contains("verdict: minor", run.Output, StringComparison.Ordinal);
    }

    /// <summary>As <c>git show v1:orders/errors.json &gt; elsewhere/old.json</c> writes it.</summary>
    [Fact]
    public void An_older_revision_out_of_its_folder_has_the_bases_of_the_newer_one()
    {
        workspace.With("platform/platform.errors.json", Platform.Replace("{ \"version\": \"v1\",", "{ \"version\": \"v1\", \"extends\": [\"../root.json\"],", StringComparison.Ordinal))
            .With("root.json", """{ "version": "v1", "errors": { "root": { "status": 400, "retry": "never", "message": "m" } } }""")
            .With("deep/elsewhere/old.json", Own.Replace("\"sold_out\"", "\"sold\"", StringComparison.Ordinal));
        var run = workspace.Run("diff", "deep/elsewhere/old.json", "orders/errors.json");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Contains("'sold'", run.Output, StringComparison.Ordinal);
        Assert.All((string[])["'bad'", "'root'"], same => Assert.DoesNotContain(same, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kept/platform/platform.errors.json", 0)]
    [InlineData("kept/platform.errors.json", 1)]
    public void A_base_that_is_named_stands_for_a_path_that_leads_nowhere(string file, int code)
    {
        workspace.With(file, Platform).With("alone/a/errors.json", Own);
        Assert.Equal(1, workspace.Run("check", "alone/a/errors.json").Code);
        Assert.Equal(code, workspace.Run("check", "alone/a/errors.json", "--base", file).Code);
    }

    [Fact]
    public void A_rooted_path_leads_to_its_file()
    {
        var path = workspace.PathOf("platform/platform.errors.json").Replace('\\', '/');
        workspace.With("orders/errors.json", Own.Replace("../platform/platform.errors.json", path, StringComparison.Ordinal));
        Assert.Equal(new(0, "orders/errors.json: 2 codes, 0 errors\n", ""), workspace.Run("check", "orders/errors.json"));
    }

    public void Dispose() => workspace.Dispose();
}
