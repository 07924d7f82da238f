using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.DroppedErrorAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class DroppedErrorAnalyzerTests
{
    [Fact]
    public Task Marks_the_clause() => Verifier.Reports(Code.Method("try { await client.GetAsync(\"/\"); } {|SERR306:catch (ApiErrorException|}) { }"));

    [Theory]
    [InlineData("catch (ApiErrorException) { /* optional */ }")]
    [InlineData("catch (ApiErrorException one) { Show(one.RequestId); }")]
    [InlineData("catch (ApiErrorException) { throw; }")]
    public Task Does_not_report(string clause) => Verifier.ReportsNothing(Code.Method($"try {{ await client.GetAsync(\"/\"); }} {clause}"));
}
