using System.Globalization;
using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.UndeclaredExceptionAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class UndeclaredExceptionAnalyzerTests
{
    private const string Mapped = "new ServiceCollection().AddApiErrors(o => o.Map<KeyNotFoundException>(_ => new ApiErrors.NotFound()));\n";

    [Theory]
    [InlineData("throw new KeyNotFoundException()", "The endpoint may throw KeyNotFoundException, which becomes ApiErrors.NotFound, but")]
    [InlineData("throw new HttpRequestException()", "The endpoint may throw HttpRequestException, which becomes ApiErrors.BadGateway, but")]
    [InlineData("Mediator.Send()", "The endpoint calls Mediator.Send, which declares ApiErrors.WriteDisabled, but")]
    public async Task Names_what_is_thrown_and_what_it_becomes(string thrown, string text)
    {
        var project = new TestProject(Code.App(
            $"{Mapped}app.MapGet(\"/\", (int id) => id > 0 ? id : {thrown});",
            "static class Mediator { [ProducesError<ApiErrors.WriteDisabled>] public static int Send() => 1; }"));
        Assert.StartsWith(text, Assert.Single(await Verifier.Run(project.Compile(), project)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app.MapGet(\"/\", (int id) => id > 0 ? id : throw new KeyNotFoundException()).ProducesError<ApiErrors.NotFound>();")]
    [InlineData("app.MapGet(\"/\", (int id) => { try { return id > 0 ? id : throw new KeyNotFoundException(); } catch (KeyNotFoundException) { return 0; } });")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.App(Mapped + statements));

    [Fact]
    public Task Does_not_report_where_a_filter_of_MVC_may_answer_first() => Verifier.ReportsNothing(Code.App(
        Mapped + "app.MapGet(\"/\", (int id) => id > 0 ? id : throw new KeyNotFoundException());",
        "sealed class AFilter : Microsoft.AspNetCore.Mvc.Filters.ExceptionFilterAttribute;"));
}
