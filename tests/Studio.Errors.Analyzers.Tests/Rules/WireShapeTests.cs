using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>SERR301, SERR302 and SERR303 find message, code and status where the catalog's own envelope has them.</summary>
public sealed class WireShapeTests
{
    private const string Flat = "\"flat\"";
    private const string Problem = "\"problem\"";
    private const string Lists = """{ "body": { "errors": [{ "reason": "{code}", "text": "{message}", "...": "{fields}" }], "traceId": "{requestId}" } }""";
    private const string Text = """{ "body": { "message": "com.example#{code}", "...": "{fields}" } }""";
    private const string Deep = """{ "body": { "fault": { "info": { "type": "{code}", "message": "{message}", "id": "{requestId}", "...": "{fields}" } } } }""";

    /// <summary>What is reported, in order of the file.</summary>
    [Theory]
    [InlineData(Flat, "if (root.GetProperty(\"code\").GetString() == ApiErrorCodes.NotFound || root.GetProperty(\"message\").GetString() == \"gone\") { Show(1); }", "SERR301 root.GetProperty(\"message\").GetString() == \"gone\"")]
    [InlineData(Flat, "var text = node?[\"message\"]?.GetValue<string>(); var id = node?[\"requestId\"]; if (text is \"gone\") { Show(id); }", "SERR301 text is \"gone\"")]
    [InlineData(Flat, "if (root.TryGetProperty(\"message\", out var text) && root.TryGetProperty(\"code\", out var code)) { Show(text.ValueEquals(\"gone\") ? code.GetString() : null); }", "SERR301 text.ValueEquals(\"gone\")")]
    [InlineData(Flat, "if (root.GetProperty(\"code\").GetString() == \"not_found\") { Show(root.GetProperty(\"message\").GetString()); }", "SERR303 \"not_found\"")]
    [InlineData(Flat, "if (read.Message == \"gone\") { Show(read.Code); }", "SERR301 read.Message == \"gone\"")]
    [InlineData(Problem, "Show(root.GetProperty(\"code\")); if (root.GetProperty(\"detail\").GetString() == \"gone\") { Show(1); }", "SERR301 root.GetProperty(\"detail\").GetString() == \"gone\"")]
    [InlineData(Problem, "if (problem.Detail.Contains(\"gone\")) { Show(problem.Kind == \"not_fuond\"); }", "SERR301 problem.Detail.Contains(\"gone\")|SERR303 \"not_fuond\"")]
    [InlineData(Problem, "using var answer = await http.GetAsync(\"/\"); if ((int)answer.StatusCode == 503) { Show((await answer.Content.ReadFromJsonAsync<JsonElement>()) is var body ? body.GetProperty(\"code\").ToString() + body.GetProperty(\"detail\") : null); }", "SERR302 503")]
    [InlineData(Lists, "if (root.GetProperty(\"errors\")[0].GetProperty(\"text\").GetString() == \"gone\") { Show(1); }", "SERR301 root.GetProperty(\"errors\")[0].GetProperty(\"text\").GetString() == \"gone\"")]
    [InlineData(Lists, "foreach (var one in root.GetProperty(\"errors\").EnumerateArray()) { if (one.GetProperty(\"reason\").GetString() == \"not_found\") { Show(1); } }", "SERR303 \"not_found\"")]
    [InlineData(Lists, "if (node![\"errors\"]!.AsArray().First()![\"text\"]!.GetValue<string>() == \"gone\") { Show(1); }", "SERR301 node![\"errors\"]!.AsArray().First()![\"text\"]!.GetValue<string>() == \"gone\"")]
    [InlineData(Deep, "if (root.GetProperty(\"fault\").GetProperty(\"info\").GetProperty(\"message\").GetString() == \"gone\") { Show(1); }", "SERR301 root.GetProperty(\"fault\").GetProperty(\"info\").GetProperty(\"message\").GetString() == \"gone\"")]
    public async Task Reports(string envelope, string statements, string expected) =>
        Assert.Equal(expected, await ReportOf(envelope, statements));

    /// <summary>A word such as <c>message</c> is in much JSON that isn't ours, and so is the place that another shape has.</summary>
    [Theory]
    [InlineData(Flat, "if (root.GetProperty(\"message\").GetString() == \"gone\") { Show(1); }")]
    [InlineData(Flat, "if (other.GetProperty(\"message\").GetString() == \"gone\") { Show(root.GetProperty(\"code\")); }")]
    [InlineData(Flat, "if (root.GetProperty(\"error\").GetProperty(\"message\").GetString() == \"gone\") { Show(1); }")]
    [InlineData(Flat, "Show(root.GetProperty(\"code\")); Show(root.GetProperty(\"message\"));")]
    [InlineData(Problem, "if (root.GetProperty(\"message\").GetString() == \"gone\") { Show(root.GetProperty(\"code\")); }")]
    [InlineData(Problem, "if (read.Message == \"gone\") { Show(read.Code); }")]
    [InlineData(Problem, "using var answer = await http.GetAsync(\"/\"); if ((int)answer.StatusCode == 503) { Show((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(\"code\")); }")]
    [InlineData(Flat, "if (context.Request.Query[\"message\"] == \"denied\") { Show(context.Request.Query[\"code\"]); }")]
    [InlineData(Text, "if (line.Message == \"/help\") { Show(line.Author); }")]
    [InlineData(Text, "using var answer = await http.GetAsync(\"/\"); if ((int)answer.StatusCode == 503) { Show((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(\"message\")); }")]
    [InlineData(Lists, "if (root.GetProperty(\"error\").GetProperty(\"message\").GetString() == \"gone\") { Show(1); }")]
    [InlineData(Lists, "if (root.GetProperty(\"errors\")[0].GetProperty(\"other\").GetString() == \"gone\") { Show(1); }")]
    public async Task Is_silent(string envelope, string statements) => Assert.Empty(await ReportOf(envelope, statements));

    private static async Task<string> ReportOf(string envelope, string statements)
    {
        var source = $$"""
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            public sealed class Read { public string Code { get; set; } = ""; public string Message { get; set; } = ""; public string RequestId { get; set; } = ""; }
            public sealed record OurProblem([property: JsonPropertyName("code")] string Kind, string Detail, [property: JsonPropertyName("request_id")] string Id);
            public sealed record Line(string Author, string Message);
            static class Sample
            {
                static void Show(object? one) => Console.WriteLine(one);
                static async Task Run(JsonElement root, JsonElement other, JsonNode? node, Read read, OurProblem problem, Line line, HttpContext context, HttpClient http)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """;
        var catalog = Repository.Read("errors.json").Replace("\"version\": \"v1\",", $"\"version\": \"v1\", \"envelope\": {envelope},", StringComparison.Ordinal);
        var project = new TestProject(source) { Catalog = catalog };
        ImmutableArray<DiagnosticAnalyzer> rules = [new BranchOnMessageAnalyzer(), new BranchOnStatusAnalyzer(), new CodeAsTextAnalyzer()];
        var reported = await project.Compile().WithAnalyzers(rules, project.AnalyzerOptions).ReportsAsync();
        return string.Join('|', reported.OrderBy(static one => one.Location.SourceSpan.Start)
            .Select(static one => $"{one.Id} {one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)}"));
    }
}
