using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.CodeAsTextAnalyzer, Studio.Errors.CodeFixes.CodeAsTextFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class CodeAsTextFixTests
{
    [Theory]
    [InlineData(
        "if (failure.RawCode == \"not_fuond\") { Show(1); }",
        "if (failure.RawCode == \"not_found\") { Show(1); }",
        "Use 'not_found'")]
    [InlineData(
        "if (failure.RawCode == \"not_found\") { Show(1); }",
        "if (failure.RawCode == ApiErrorCodes.NotFound) { Show(1); }",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.Method(before), Code.Method(after), title);

    [Fact]
    public async Task Adds_a_missing_code_to_the_catalog_and_keeps_its_formatting()
    {
        var before = Repository.Read("errors.json");
        var after = await Verifier.CatalogAfter(Code.Method("if (failure.RawCode == \"quota_spent_today\") { Show(1); }"), "Add 'quota_spent_today' to errors.json");
        var added = after.Split('\n').Except(before.Split('\n')).ToList();
        Assert.Equal(before, after.Remove(after.IndexOf("\"quota_spent_today\"", StringComparison.Ordinal), after.Length - before.Length));
        Assert.Equal("    \"quota_spent_today\": {", added[0]);
        Assert.Contains("      \"message\": \"quota spent today\",", added);
    }

    [Theory]
    [InlineData("Catalog")]
    [InlineData("CatalogRatherThanSpelling")]
    [InlineData("Spelling")]
    [InlineData("Constant")]
    public async Task Fixes_all_at_once_only_where_nothing_is_guessed(string kind)
    {
        var (source, catalog) = await Verifier.BothAfterFixAll(
            Code.Method("if (failure.RawCode == \"quota_spent_today\" || failure.RawCode == \"not_fuond\" || failure.RawCode == \"NotFound\" || failure.RawCode == \"not_found\") { Show(1); }"),
            kind);
        Assert.Equal(Code.Method("if (failure.RawCode == \"quota_spent_today\" || failure.RawCode == \"not_fuond\" || failure.RawCode == \"not_found\" || failure.RawCode == ApiErrorCodes.NotFound) { Show(1); }"), source);
        Assert.Equal(Repository.Read("errors.json"), catalog);
    }
}
