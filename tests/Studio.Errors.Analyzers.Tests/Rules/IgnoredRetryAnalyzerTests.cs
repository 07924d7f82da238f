using System.Globalization;
using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.IgnoredRetryAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class IgnoredRetryAnalyzerTests
{
    [Theory]
    [InlineData("", "The request is sent again whatever the error is")]
    [InlineData("when (error.Code == ApiErrorCode.WriteDisabled)", "The request is sent again after 'write_disabled', which is never")]
    [InlineData("when (error.Code == ApiErrorCode.RateLimited)", "The request is sent again after 'rate_limited' without regard to the time")]
    public async Task Says_what_is_ignored(string filter, string text)
    {
        var project = new TestProject(Code.Method($"while (true) {{ try {{ await client.GetAsync(\"/\"); return; }} catch (ApiErrorException error2) {filter.Replace("error.", "error2.", StringComparison.Ordinal)} {{ await Task.Delay(1000); }} }}"));
        Assert.StartsWith(text, Assert.Single(await Verifier.Run(project.Compile(), project)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task Marks_the_clause() => Verifier.Reports(Code.Method(
        "while (true) { try { await client.GetAsync(\"/\"); return; } {|SERR305:catch (ApiErrorException|}) { await Task.Delay(1000); } }"));

    [Fact]
    public Task Does_not_report_a_loop_that_asks() => Verifier.ReportsNothing(Code.Method(
        "while (true) { try { await client.GetAsync(\"/\"); return; } catch (ApiErrorException one) when (one.Retry != RetryAdvice.Never) { await Task.Delay(1000); } }"));
}
