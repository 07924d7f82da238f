using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.ClosedCodeSwitchAnalyzer, Studio.Errors.CodeFixes.ClosedCodeSwitchFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ClosedCodeSwitchFixTests
{
    [Theory]
    [InlineData(
        "Show(failure.Code switch { ApiErrorCode.NotFound => 1, _ => 2 });",
        "Show(failure.Code switch { ApiErrorCode.NotFound => 1, _ => 2 });",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.Method(before), Code.Method(after), title);

    [Theory]
    [InlineData("Show(failure.Code switch { ApiErrorCode.NotFound => 1 });", "_ => throw new NotSupportedException(")]
    [InlineData("switch (failure.Code) { case ApiErrorCode.NotFound: break; }", "default:")]
    public async Task Adds_an_arm(string before, string added) =>
        Assert.Contains(added, await Verifier.AfterFixAll(Code.Method(before), "Add an arm for codes yet to come"), StringComparison.Ordinal);
}
