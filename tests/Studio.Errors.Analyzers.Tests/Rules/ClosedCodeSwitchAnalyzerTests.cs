using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ClosedCodeSwitchAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ClosedCodeSwitchAnalyzerTests
{
    [Theory]
    [InlineData("Show(failure.Code switch { ApiErrorCode.NotFound => 1, _ => 2 });")]
    [InlineData("switch (failure.Code) { case ApiErrorCode.NotFound: break; default: break; }")]
    [InlineData("Show(failure.Code switch { ApiErrorCode.NotFound => 1, var other => (int)other });")]
    [InlineData("Show(DateTime.Now.DayOfWeek switch { DayOfWeek.Monday => ApiErrorCode.Unknown, _ => ApiErrorCode.NotFound });")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.Method(statements));

    [Theory]
    [InlineData("{|SERR304:switch|} (failure.Code) { case ApiErrorCode.NotFound: break; }")]
    [InlineData("Show(failure.Code {|SERR304:switch|} { ApiErrorCode.NotFound => 1, ApiErrorCode.Unknown => 2 });")]
    [InlineData("{|SERR304:switch|} (failure.Code) { case ApiErrorCode.NotFound: break; case var other when other == ApiErrorCode.Unknown: break; }")]
    public Task Reports(string statements) => Verifier.Reports(Code.Method(statements));

    [Fact]
    public Task Does_not_report_in_top_level_statements_that_go_on() => Verifier.ReportsNothing(
        "var failure = (ApiErrorException)null!; switch (failure.Code) { case ApiErrorCode.NotFound: return 1; } return 2;");

    /// <summary>What follows a loop is not for one of its rounds.</summary>
    [Fact]
    public Task Reports_in_a_loop_of_top_level_statements_that_go_on() => Verifier.Reports(
        "foreach (var failure in new List<ApiErrorException>()) { {|SERR304:switch|} (failure.Code) { case ApiErrorCode.NotFound: continue; } } return 2;");
}
