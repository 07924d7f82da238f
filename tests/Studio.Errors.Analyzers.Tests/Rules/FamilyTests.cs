namespace Studio.Errors.Analyzers.Tests;

/// <summary>One case of each family of rules, with Roslyn's own verifier: exactly the marked diagnostics, exactly there.</summary>
public sealed class FamilyTests
{
    [Fact]
    public Task Advice_about_the_catalog() => new RuleTest<MissingGuidanceAnalyzer>(new(Class("Console.WriteLine(1);"))
    {
        Catalog = Repository.Read("errors.json").Replace(
            "\"errors\": {",
            "\"errors\": { \"{|SERR101:few_words|}\": { \"status\": 418, \"retry\": \"never\", \"message\": \"x\" },",
            StringComparison.Ordinal),
    }).RunAsync();

    [Fact]
    public Task Endpoints() => new RuleTest<ScopeWithoutErrorAnalyzer>(new(Class(
        """
        WebApplication app = null!;
        app.MapGet("/1", [{|SERR201:RequireScope("a")|}] () => 1);
        app.MapGet("/2", [RequireScope("a")] Results<Ok<int>, ApiErrors.InsufficientScope> () => TypedResults.Ok(1));
        """))).RunAsync();

    [Fact]
    public Task Code_that_handles_errors() => new RuleTest<CodeAsTextAnalyzer>(new(Code.Method(
        """
        if (failure.RawCode == {|SERR303:"not_fuond"|}) { Show(1); }
        if (failure.RawCode == ApiErrorCodes.NotFound) { Show(1); }
        """))).RunAsync();

    private static string Class(string statements) => $$"""
        static class Sample
        {
            static void Run()
            {
                {{statements}}
            }
        }
        """;
}
