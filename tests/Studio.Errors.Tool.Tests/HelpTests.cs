namespace Studio.Errors.Tool.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void Help_names_every_command_and_the_exit_codes()
    {
        var run = workspace.Run("--help");
        Assert.Equal(0, run.Code);
        Assert.All(["init", "check", "explain", "diff", "compare", "upstreams", "ship", "docs", "ts", "Exit codes"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("init")]
    [InlineData("check")]
    [InlineData("explain")]
    [InlineData("diff")]
    [InlineData("compare")]
    [InlineData("upstreams")]
    [InlineData("ship")]
    [InlineData("docs")]
    [InlineData("ts")]
    public void Every_command_has_help(string command) => Assert.Contains("Usage:", workspace.Run(command, "--help").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("check --nope")]
    [InlineData("check errors.json -x")]
    [InlineData("explain --nope")]
    [InlineData("diff a.json --nope")]
    [InlineData("compare --nope")]
    [InlineData("upstreams --nope")]
    [InlineData("ship --nope")]
    [InlineData("docs --nope")]
    [InlineData("ts --nope")]
    [InlineData("init --nope")]
    public void An_option_that_is_none_is_no_name_of_a_file(string line)
    {
        var run = workspace.Run(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains("is no option of this command", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();
}
