using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.PipelineMissingAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class PipelineMissingAnalyzerTests
{
    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.AddApiErrors(); var app = builder.Build(); app.MapGet(\"/\", () => new ApiErrors.NotFound());")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => 1);")]
    [InlineData("Console.WriteLine(new ApiErrors.NotFound());")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(statements);

    [Fact]
    public Task Does_not_report_in_a_library() =>
        Verifier.ReportsNothing("static class Endpoints { static void Map(WebApplication app) => app.MapGet(\"/\", () => new ApiErrors.NotFound()); }");

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => new {|SERR208:ApiErrors|}.NotFound());")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => 1).{|SERR208:RequireScope|}(\"studio:read\");")]
    public Task Reports(string statements) => Verifier.Reports(statements);
}
