using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>A project of tests that sees the API's project, and the package for tests.</summary>
public sealed class UntestedErrorAnalyzerTests
{
    private const string AllButOne =
        "bool Run(object one, string code) => one is ApiErrors.InvalidRequest or ApiErrors.InvalidKey or ApiErrors.InsufficientScope or ApiErrors.RateLimited "
        + "or ApiErrors.WriteDisabled or ApiErrors.Unavailable or ApiErrors.Internal || code == \"bad_gateway\";";

    [Fact]
    public async Task Reports_what_no_test_names()
    {
        var reported = Assert.Single(await Run(AllButOne));
        Assert.Equal("SERR401", reported.Id);
        Assert.Equal(
            "No test of this project names ApiErrors.NotFound; provoke it once, or say where it is provoked",
            reported.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("bool Other(ApiErrorCode code) => code == ApiErrorCode.NotFound;")]
    [InlineData("bool Other(object one) => one is ApiErrors.NotFound;")]
    [InlineData("string Other() => \"not_found\";")]
    public async Task Does_not_report_what_is_named(string member) => Assert.Empty(await Run(AllButOne + member));

    [Fact]
    public async Task Marks_where_errors_are_counted()
    {
        var reported = Assert.Single(await Run(AllButOne + "void AddErrorCoverage() { }"));
        Assert.Equal("AddErrorCoverage", (await reported.Location.SourceTree!.GetTextAsync()).ToString(reported.Location.SourceSpan));
    }

    [Fact]
    public async Task Does_not_report_without_the_package() => Assert.Empty(await Run("bool Run() => true;", testing: "Other"));

    [Fact]
    public void Is_off_by_default() => Assert.False(new UntestedErrorAnalyzer().SupportedDiagnostics[0].IsEnabledByDefault);

    private static async Task<IReadOnlyList<Diagnostic>> Run(string members, string testing = "Studio.Errors.Testing")
    {
        var api = GeneratedProject.For(new TestProject("").Catalog).WithAssemblyName("Api").ToMetadataReference();
        var package = CSharpCompilation.Create(testing, options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
        var tests = GeneratedProject.WithoutFamily($"class Tests {{ {members} }}").AddReferences(api, package);
        var options = tests.Options.WithSpecificDiagnosticOptions([new("SERR401", ReportDiagnostic.Info)]);
        return await tests.WithOptions(options).WithAnalyzers([new UntestedErrorAnalyzer()]).ReportsAsync();
    }
}
