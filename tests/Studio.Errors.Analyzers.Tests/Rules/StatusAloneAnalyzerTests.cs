using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers.Tests;

public sealed class StatusAloneAnalyzerTests
{
    [Theory]
    [InlineData("(await client.GetAsync(\"/\")).EnsureSuccessStatusCode();", "EnsureSuccessStatusCode")]
    [InlineData("var response = await client.GetAsync(\"/\"); if (!response.IsSuccessStatusCode) { Console.WriteLine(); }", "IsSuccessStatusCode")]
    public async Task Reports_where_it_is_switched_on(string statements, string marked)
    {
        var reported = Assert.Single(await Run(statements));
        Assert.Equal("SERR307", reported.Id);
        Assert.Equal(marked, (await reported.Location.SourceTree!.GetTextAsync()).ToString(reported.Location.SourceSpan));
        Assert.EndsWith("call ThrowIfApiErrorAsync", reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var response = await client.GetAsync(\"/\"); await response.ThrowIfApiErrorAsync(); response.EnsureSuccessStatusCode();")]
    [InlineData("var one = new Other(); one.EnsureSuccessStatusCode();")]
    public async Task Does_not_report(string statements) => Assert.Empty(await Run(statements));

    [Fact]
    public void Is_off_by_default() => Assert.False(new StatusAloneAnalyzer().SupportedDiagnostics[0].IsEnabledByDefault);

    private static async Task<IReadOnlyList<Diagnostic>> Run(string statements)
    {
        var project = new TestProject(
            $"static class Sample {{ static async Task Run(HttpClient client) {{ await Task.Yield(); {statements} }} }}\nsealed class Other {{ public void EnsureSuccessStatusCode() {{ }} }}");
        var compilation = project.Compile();
        var options = compilation.Options.WithSpecificDiagnosticOptions([new("SERR307", ReportDiagnostic.Info)]);
        return await compilation.WithOptions(options).ReportsAsync([new StatusAloneAnalyzer()], project.AnalyzerOptions);
    }
}
