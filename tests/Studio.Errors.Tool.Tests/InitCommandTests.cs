namespace Studio.Errors.Tool.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void What_is_written_is_good_and_answers_every_status()
    {
        Assert.Equal(0, workspace.Run("init", ".").Code);
        Assert.Equal(new(0, "errors.json: 7 codes, 0 errors\n", ""), workspace.Run("check", "--server", "errors.json"));
        Assert.Contains("2020-12", workspace.Read("errors.schema.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", false, "  \"envelope\": \"error\",\n")]
    [InlineData("problem", false, "  \"envelope\": \"problem\",\n")]
    [InlineData("flat", true, "  \"envelope\": {\n    \"mediaType\": \"application/json\",\n    \"body\": {\n      \"code\": \"{code}\",\n")]
    [InlineData("problem", true, "\"traceId\": \"{traceparent}\" too; add it where clients know it.\n  \"envelope\": {\n    \"mediaType\": \"application/problem+json\",\n")]
    [InlineData(null, true, "    \"body\": {\n      \"error\": {\n        \"code\": \"{code}\",\n")]
    [InlineData("picture.json", false, "    \"mediaType\": \"application/json\",\n    \"body\": {\n      \"fault\": [\n        {\n          \"id\": \"{code}\",\n")]
    [InlineData("body.json", false, "    \"mediaType\": \"application/json\",\n    \"body\": {\n      \"id\": \"{code}\"\n    }\n  },\n  \"errors\"")]
    public void An_envelope_is_written_as_asked(string? envelope, bool isExpanded, string expected)
    {
        workspace
            .With("picture.json", "// ours\n{ \"body\": { \"fault\": [{ \"id\": \"{code}\", \"...\": \"{fields}\" }] } }")
            .With("body.json", "{ \"id\": \"{code}\" }");
        string[] asked = [.. envelope is null ? [] : new[] { "--envelope", envelope }, .. isExpanded ? new[] { "--expand" } : []];
        Assert.Equal("", workspace.Run(["init", ".", .. asked]).Error);
        Assert.Contains(expected, workspace.Read("errors.json").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(new(0, "errors.json: 2 codes, 0 errors\n", ""), workspace.Run("check", "--server", "errors.json"));
        Assert.Equal(0, workspace.Run("init", ".", "--force").Code);
    }

    [Theory]
    [InlineData("{\n  \"id\": \"{cod}\" }", "picture.json(2,11): error SERR032: 'cod' in the envelope is not a placeholder; did you mean 'code'?")]
    [InlineData("{\n  \"body\": {},\n  \"x\": 1 }", "picture.json(3,4): error SERR006: 'x' is not a member of 'envelope'; ")]
    [InlineData("nothing", "picture.json(1,1): error SERR001: ")]
    public void A_picture_with_a_problem_is_told_at_its_place(string text, string expected)
    {
        var run = workspace.With("picture.json", text).Run("init", ".", "--envelope", "picture.json");
        Assert.Equal(2, run.Code);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.False(workspace.Has("errors.json"));
    }

    [Fact]
    public void A_picture_that_is_not_there_is_told_with_the_names_that_are()
    {
        var run = workspace.Run("init", ".", "--envelope", "problems");
        Assert.Equal((2, "problems is not there. Name a file with a picture of the body, or one of error, flat, problem.\n"), (run.Code, run.Error));
        Assert.False(workspace.Has("errors.json"));
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
