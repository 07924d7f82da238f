using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ViolationPlaceAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ViolationPlaceAnalyzerTests
{
    internal const string Types =
        """
        public sealed record Order(int Quantity, Line[] Lines, IReadOnlyDictionary<string, Line> ByKey, [property: System.Text.Json.Serialization.JsonPropertyName("e-mail")] string Mail);
        public sealed record Line(string Sku, int Lane);
        """;

    [Theory]
    [InlineData("/quantty")]
    [InlineData("Quantiti")]
    [InlineData("/lines/0/skuu")]
    [InlineData("Lines[0].Skw")]
    [InlineData("/e-mial")]
    public Task Reports(string place) => Verifier.Reports(Code.App(Handler($"{{|SERR213:\"{place}\"|}}"), Types));

    [Fact]
    public Task Takes_no_namespace_for_the_framework_s_that_begins_alike() => Verifier.Reports(
        """
        namespace SystemsOfOurs { public sealed record Order(int Quantity); }
        namespace App
        {
            static class Endpoints
            {
                static void Map(WebApplication app) => app.MapPost("/", (SystemsOfOurs.Order order, HttpContext context, IErrorViolations violations) =>
                    violations.Create(context, [new ErrorViolation({|SERR213:"/quantty"|})]));
            }
        }
        """);

    [Theory]
    [InlineData("/quantity")]
    [InlineData("Quantity")]
    [InlineData("/lines/0/sku")]
    [InlineData("$.lines[3].sku")]
    [InlineData("/e-mail")]
    [InlineData("Mail")]
    [InlineData("/byKey/what/ever")]
    [InlineData("/other")]
    [InlineData("")]
    public Task Does_not_report(string place) => Verifier.ReportsNothing(Code.App(Handler($"\"{place}\""), Types));

    [Theory]
    [InlineData("app.MapPost(\"/\", (Order order, Line line, HttpContext context, IErrorViolations violations) => violations.Create(context, [new ErrorViolation(\"/quantty\")]));")]
    [InlineData("app.MapPost(\"/\", (int id, HttpContext context, IErrorViolations violations) => violations.Create(context, [new ErrorViolation(\"/quantty\")]));")]
    [InlineData("app.MapPost(\"/\", (Order order, HttpContext context, IErrorViolations violations) => violations.Create(context, [new ErrorViolation(\"/quant\" + args[0])]));")]
    public Task Does_not_report_what_can_t_be_known(string statement) => Verifier.ReportsNothing(Code.App(statement, Types));

    internal static string Handler(string place) =>
        $"app.MapPost(\"/\", (Order order, HttpContext context, IErrorViolations violations) => violations.Create(context, [new ErrorViolation({place}, \"odd\")]));";
}
