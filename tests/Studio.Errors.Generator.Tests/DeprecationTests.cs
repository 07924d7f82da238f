using System.Globalization;

namespace Studio.Errors.Generator.Tests;

/// <summary>A code on its way out: who names it is told what to use instead, and what is generated names it in silence.</summary>
public class DeprecationTests
{
    private const string Advice = "use \"broken\" */ </summary> \\ {0}";

    private static readonly Project project = new Project().WithCatalog(Catalogs.Small
        .Replace("\"when\": \"The request is wrong.\"", "\"deprecated\": \"use \\\"broken\\\" */ </summary> \\\\ {0}\", \"when\": \"w\"", StringComparison.Ordinal));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task What_is_generated_compiles_without_a_warning(bool isServer) => Verify.CleanAsync(project with { IsServer = isServer });

    [Theory]
    [InlineData("App.ApiErrorCode.Wrong")]
    [InlineData("App.ApiErrorCodes.Wrong")]
    [InlineData("new App.ApiErrors.Wrong()")]
    public void Who_names_it_is_told_what_to_use_instead(string use)
    {
        var run = Generation.Run(project.With("Use.cs", $"static class Use {{ static object Answer => {use}; }}"));
        Assert.Empty(run.Result.Diagnostics);
        var told = Assert.Single(run.Output.GetDiagnostics());
        Assert.Equal("CS0618", told.Id);
        Assert.EndsWith($"is obsolete: '{Advice}'", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task Who_names_another_is_not_told() =>
        Verify.CleanAsync(project.With("Use.cs", "static class Use { static object Answer => App.ApiErrorCode.Broken; static object Other => new App.ApiErrors.Broken(); }"));
}
