using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>A fault of a rule is an error of its own number, whatever severity AD0001 has.</summary>
public class FaultTests
{
    private const string Endpoint = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Studio.Errors;

        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapGet("/a", () => TypedResults.Ok()).RequireScope("studio:raed");
        }
        """;

    public static TheoryData<Type, string> Rules => new()
    {
        { typeof(ScopeAtOddsAnalyzer), "Test.cs" },
        { typeof(MissingGuidanceAnalyzer), "/app/errors.json" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_that_fails_is_an_error_where_it_failed(Type rule, string file)
    {
        var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(rule)!;
        var project = new TestProject(Endpoint);
        var options = new AnalyzerOptions([new ThrowingText("/app/errors.json")]);
        var reported = await project.Compile().WithAnalyzers([analyzer], options).ReportsAsync();
        Assert.DoesNotContain(reported, problem => problem.Id == "AD0001");
        var problem = Assert.Single(reported, problem => problem.Location.GetLineSpan().Path == file);
        Assert.Equal(("SERR903", DiagnosticSeverity.Error), (problem.Id, problem.Severity));
        Assert.Contains($"The rule {analyzer.SupportedDiagnostics[0].Id} failed with InvalidDataException: on purpose (at ", problem.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_can_tell_that_it_failed() =>
        Assert.All(AllRules.Analyzers, rule => Assert.Equal("SERR903", rule.SupportedDiagnostics[^1].Id));

    private sealed class ThrowingText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidDataException("on purpose");
    }
}
