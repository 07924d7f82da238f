using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.UnreadableProblemAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class UnreadableProblemAnalyzerTests
{
    private const string Source = "Console.WriteLine(nameof(ApiErrors.SoldOut));";

    [Theory]
    [InlineData("\"envelope\": \"problem\"", "failures")]
    [InlineData("\"envelope\": \"flat\"", "errors")]
    [InlineData("\"envelope\": { \"body\": { \"code\": \"{code}\", \"status\": \"{reason}\", \"errors\": [], \"...\": \"{fields}\" } }", "x")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"code\": \"{code}\", \"extra\": { \"...\": \"{fields}\" } } }", "errors")]
    public async Task Does_not_report(string root, string field) => Assert.Empty(await Reported(root, field));

    [Fact]
    public async Task Reports_fields() => Assert.Equal(["\"errors\""], await Reported("\"envelope\": \"problem\"", "errors"));

    /// <summary>What is reported is what the classes throw on, and nothing else.</summary>
    [Theory]
    [InlineData("errors", "\"{message}\"", "\"m\"")]
    [InlineData("errors", "[{ \"detail\": \"{message}\" }]", "[{\"detail\":\"m\"}]")]
    [InlineData("errors", "{ \"a\": 1 }", "{\"a\":1}")]
    [InlineData("errors", "{ }", "{}")]
    [InlineData("errors", "null", "null")]
    [InlineData("status", "\"{status}\"", "409")]
    [InlineData("status", "\"{status:text}\"", "\"409\"")]
    [InlineData("status", "\"{reason}\"", "\"Conflict\"")]
    [InlineData("status", "409", "409")]
    [InlineData("status", "40.9", "40.9")]
    [InlineData("status", "\"409\"", "\"409\"")]
    [InlineData("status", "\"x\"", "\"x\"")]
    [InlineData("status", "null", "null")]
    [InlineData("status", "true", "true")]
    [InlineData("status", "[]", "[]")]
    [InlineData("title", "\"{status}\"", "409")]
    [InlineData("title", "\"{retry}\"", "\"never\"")]
    [InlineData("title", "\"x {status}\"", "\"x 409\"")]
    [InlineData("title", "1", "1")]
    [InlineData("title", "null", "null")]
    [InlineData("detail", "false", "false")]
    [InlineData("detail", "\"x\"", "\"x\"")]
    [InlineData("instance", "\"{retryAfter}\"", "3")]
    [InlineData("instance", "\"urn:{requestId}\"", "\"urn:r\"")]
    [InlineData("instance", "{ }", "{}")]
    [InlineData("type", "\"{documentation}\"", "\"https://a.example\"")]
    [InlineData("type", "[1]", "[1]")]
    public async Task Reports_what_the_classes_throw_on(string name, string value, string sent)
    {
        var isRead = IsRead($$"""{"{{name}}":{{sent}},"code":"sold_out"}""");
        var reported = await Reported($$"""
            "envelope": { "mediaType": "application/problem+json", "body": { "{{name}}": {{value}}, "code": "{code}", "...": "{fields}" } }
            """, "item");
        Assert.Equal(isRead ? [] : [$"\"{name}\""], reported);
    }

    [Fact]
    public async Task Reports_numeric_codes_where_a_text_belongs()
    {
        const string Catalog = """
            { "version": "v1", "envelope": { "mediaType": "application/problem+json", "body": { "type": "{code}" } },
              "errors": { "sold_out": { "status": 409, "retry": "never", "message": "m"WIRE } } }
            """;
        Assert.Empty(await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = Catalog.Replace("WIRE", "", StringComparison.Ordinal) }));
        Assert.Equal(["\"type\""], await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = Catalog.Replace("WIRE", ", \"wire\": 7", StringComparison.Ordinal) }));
    }

    [Fact]
    public async Task Its_page_shows_it()
    {
        Assert.Equal(["\"errors\""], await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = RulePage.Bad("SERR107") }));
        Assert.Empty(await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = RulePage.Good("SERR107") }));
    }

    private static bool IsRead(string body)
    {
        try
        {
            JsonSerializer.Deserialize<ProblemDetails>(body, JsonSerializerOptions.Web);
            JsonSerializer.Deserialize<HttpValidationProblemDetails>(body, JsonSerializerOptions.Web);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Task<IEnumerable<string>> Reported(string root, string field) => Verifier.ReportedInCatalog(Source, project => project with
    {
        Catalog = $$"""{ "version": "v1", {{root}}, "errors": { "sold_out": { "status": 409, "retry": "never", "message": "m", "fields": { "{{field}}": { "type": "string" } } } } }""",
    });
}
