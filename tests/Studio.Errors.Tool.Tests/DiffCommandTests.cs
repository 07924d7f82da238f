using System.Text.Json;

namespace Studio.Errors.Tool.Tests;

public sealed class DiffCommandTests : IDisposable
{
    private const string Old = """
        { "version": "v1", "errors": {
          "a": { "status": 400, "retry": "never", "message": "m" },
          "b": { "status": 503, "retry": "backoff", "message": "m" } } }
        """;

    private readonly Workspace workspace = new Workspace().With("old.json", Old);

    [Theory]
    [InlineData("\"m\"", "\"m\"", 0, "verdict: none\n")]
    [InlineData("\"backoff\", \"message\": \"m\"", "\"backoff\", \"message\": \"n\"", 0, "new.json(3,57): patch: the message of 'b' is another\nverdict: patch\n")]
    [InlineData("\"a\": {", "\"c\": { \"status\": 404, \"retry\": \"never\", \"message\": \"m\" }, \"a\": {", 0, "new.json(2,4): minor SERR070: 'c' is a new code\nverdict: minor\n")]
    [InlineData("400", "404", 1, "new.json(2,20): major SERR052: 'a' was released with status 400 and has 404 here; restore it, or add a new code\nverdict: major\n")]
    public void Changes_are_lines_with_a_weight(string find, string put, int code, string output) =>
        Assert.Equal(new(code, output, ""), workspace.With("new.json", Old.Replace(find, put, StringComparison.Ordinal)).Run("diff", "old.json", "new.json"));

    [Fact]
    public void Json_has_the_verdict_and_the_changes()
    {
        var run = workspace.With("new.json", Old.Replace("400", "404", StringComparison.Ordinal)).Run("diff", "old.json", "new.json", "--json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("major", document.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("SERR052", Assert.Single(document.RootElement.GetProperty("changes").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public void A_revision_of_git_is_told_to_be_none()
    {
        var run = workspace.With("new.json", Old).Run("diff", "HEAD~1:./errors", "new.json");
        Assert.Equal(2, run.Code);
        Assert.Contains("revisions are not read; write it to a file first, with git show HEAD~1:./errors > old.json, or give <(git show HEAD~1:./errors) in its place.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("init", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.json")]
    [InlineData("C:\\errors")]
    public void A_path_is_not_taken_for_one(string path) =>
        Assert.Contains("begin a catalog with: studio-errors init", workspace.With("new.json", Old).Run("diff", path, "new.json").Error, StringComparison.Ordinal);

    [Fact]
    public void A_dash_is_told_to_be_no_file()
    {
        var run = workspace.With("new.json", Old).Run("diff", "-", "new.json");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("'-' is not read here; name a file, such as /dev/stdin", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old.json")]
    [InlineData("new.json")]
    public void A_catalog_with_problems_is_not_compared(string bad)
    {
        workspace.With("new.json", Old).With(bad, Old.Replace("400", "4", StringComparison.Ordinal));
        var run = workspace.Run("diff", "old.json", "new.json");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"{bad}(2,20): error SERR011", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();
}
