namespace Studio.Errors.Tool.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void What_is_written_is_good_and_answers_every_status()
    {
        Assert.Equal(0, workspace.Run("init", ".").Code);
        Assert.Equal(new(0, "errors.json: 2 codes, 0 errors\n", ""), workspace.Run("check", "--server", "errors.json"));
        Assert.Contains("2020-12", workspace.Read("errors.schema.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Project />", "Fish.Shop")]
    [InlineData("<Project><PropertyGroup><RootNamespace>Chips</RootNamespace></PropertyGroup></Project>", "Chips")]
    [InlineData("<Project><PropertyGroup><RootNamespace>$(X)</RootNamespace></PropertyGroup></Project>", "Fish.Shop")]
    [InlineData("not XML", "Fish.Shop")]
    public void The_namespace_is_that_of_the_project(string project, string expected)
    {
        workspace.With("Fish.Shop.csproj", project).Run("init", ".", "--name", "OrderErrors");
        var source = workspace.Read("OrderErrors.cs");
        Assert.Contains($"namespace {expected};\n", source.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("public static partial class OrderErrors;", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_over_unless_asked_for()
    {
        var run = workspace.With("errors.json", "mine").Run("init", ".");
        Assert.Equal(1, run.Code);
        Assert.Equal("mine", workspace.Read("errors.json"));
        Assert.False(workspace.Has("ApiErrors.cs"));
        Assert.Equal(0, workspace.Run("init", ".", "--force").Code);
        Assert.NotEqual("mine", workspace.Read("errors.json"));
    }

    [Theory]
    [InlineData("--name", "Errors")]
    [InlineData("--name", "Api")]
    [InlineData("--name", "1Errors")]
    [InlineData("--namespace", "A..B")]
    [InlineData("--namespace", "A; evil")]
    public void A_name_that_can_not_be_is_refused(string option, string name)
    {
        Assert.Equal(2, workspace.Run("init", ".", option, name).Code);
        Assert.False(workspace.Has("errors.json"));
    }

    public void Dispose() => workspace.Dispose();
}
