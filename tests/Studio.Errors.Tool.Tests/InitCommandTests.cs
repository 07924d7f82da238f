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
    public void A_folder_below_a_project_is_no_place_for_a_catalog_that_its_build_does_not_read()
    {
        var folder = Directory.CreateDirectory(workspace.With("Shop.Api.csproj", "<Project />").PathOf("Orders/Errors")).FullName;
        var run = workspace.Run("init", folder);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("Nothing was written: no build would read Orders/Errors/errors.json. The folder belongs to Shop.Api.csproj, whose catalog is the errors.json beside it. Run: studio-errors init ", run.Error, StringComparison.Ordinal);
        Assert.Contains("<StudioErrorsCatalog Include=\"Orders/Errors/errors.json\" />", run.Error, StringComparison.Ordinal);
        Assert.False(workspace.Has("Orders/Errors/errors.json"));
    }

    [Theory]
    [InlineData("<Project><ItemGroup><StudioErrorsCatalog Include=\"Orders/errors.json\" /></ItemGroup></Project>", "Shop.Api.Orders")]
    [InlineData("<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"><PropertyGroup><StudioErrorsCatalog>Orders/errors.json</StudioErrorsCatalog></PropertyGroup></Project>", "Shop.Api.Orders")]
    public void It_is_one_where_the_project_names_its_catalogs(string project, string expected)
    {
        var folder = workspace.With("Shop.Api.csproj", project).PathOf("Orders");
        Assert.Equal(0, workspace.Run("init", folder).Code);
        Assert.Contains($"namespace {expected};", workspace.Read("Orders/ApiErrors.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/x", "/proc/x/errors.json can't be written: no folder can be made there.")]
    [InlineData("FILE/below", "FILE/below/errors.json can't be written: FILE is a file, not a folder.")]
    public void A_place_that_can_not_be_written_is_told_in_our_words(string place, string expected)
    {
        var file = workspace.With("file", "").PathOf("file");
        var run = workspace.Run("init", place.Replace("FILE", file, StringComparison.Ordinal));
        Assert.Equal(new(2, "", $"studio-errors: error: {expected.Replace("FILE", "file", StringComparison.Ordinal)}\n"), run);
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
