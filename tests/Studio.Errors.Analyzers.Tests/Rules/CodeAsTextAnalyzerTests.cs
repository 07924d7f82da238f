using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.CodeAsTextAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class CodeAsTextAnalyzerTests
{
    [Theory]
    [InlineData("if (failure.Code == ApiErrorCode.NotFound) { Show(1); }")]
    [InlineData("if (failure.RawCode is null or \"\") { Show(1); }")]
    [InlineData("if (failure.RawCode == ApiErrorCodes.NotFound) { Show(1); }")]
    [InlineData("Show(failure.RawCode == error.Code);")]
    [InlineData("var other = \"not_found\"; Show(other == \"gone\");")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.Method(statements));

    [Theory]
    [InlineData("if (failure.RawCode == {|SERR303:\"not_fuond\"|}) { Show(1); }")]
    [InlineData("if (failure.RawCode == {|SERR303:\"not_found\"|}) { Show(1); }")]
    [InlineData("if (error.Code is {|SERR303:\"not_found\"|} or {|SERR303:\"gone_away\"|}) { Show(1); }")]
    [InlineData("Show(failure.RawCode switch { {|SERR303:\"unavailabel\"|} => 1, _ => 2 });")]
    [InlineData("if (string.Equals(failure.RawCode, {|SERR303:\"NOT_FOUND\"|}, StringComparison.OrdinalIgnoreCase)) { Show(1); }")]
    [InlineData("Show(ApiErrorMapper.ParseCode({|SERR303:\"not_fond\"|}));")]
    [InlineData("Show(ApiErrors.Catalog.Find({|SERR303:\"not_found\"|}));")]
    [InlineData("var root = System.Text.Json.JsonDocument.Parse(\"{}\").RootElement; if (root.GetProperty(\"error\").GetProperty(\"code\").GetString() == {|SERR303:\"not_found\"|}) { Show(1); }")]
    public Task Reports(string statements) => Verifier.Reports(Code.Method(statements));

    /// <summary>A text is compared with what is on the wire, whatever the catalog names the code.</summary>
    [Theory]
    [InlineData("NOT_FOUND", "The code 'NOT_FOUND' is written as a string; use ApiErrorCode.NotFound")]
    [InlineData("not_found", "The code 'not_found' is not in the catalog; did you mean 'NOT_FOUND'?")]
    public async Task Goes_by_the_wire(string text, string expected)
    {
        var catalog = Repository.Read("errors.json").Replace("\"version\": \"v1\",", "\"version\": \"v1\", \"codes\": \"SCREAMING_SNAKE_CASE\",", StringComparison.Ordinal);
        var project = new TestProject(Code.Method($"if (failure.RawCode == \"{text}\") {{ Show(1); }}")) { Catalog = catalog };
        var told = Assert.Single(await Verifier.Run(project.Compile(), project));
        Assert.Equal(expected, told.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
