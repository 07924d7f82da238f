using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.ViolationPlaceAnalyzer, Studio.Errors.CodeFixes.ViolationPlaceFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ViolationPlaceFixTests
{
    [Theory]
    [InlineData("/quantty", "/quantity")]
    [InlineData("/lines/0/skuu", "/lines/0/sku")]
    [InlineData("/lines/0/line", "/lines/0/lane")]
    [InlineData("Lines[0].Line", "Lines[0].lane")]
    public Task Names_the_member(string before, string after) => Verifier.Gives(
        Code.App(ViolationPlaceAnalyzerTests.Handler($"\"{before}\""), ViolationPlaceAnalyzerTests.Types),
        Code.App(ViolationPlaceAnalyzerTests.Handler($"\"{after}\""), ViolationPlaceAnalyzerTests.Types));
}
