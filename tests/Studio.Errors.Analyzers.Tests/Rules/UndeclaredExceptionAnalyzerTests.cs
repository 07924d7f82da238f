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

    private const string Payments = """
        { "version": "v1", "errors": {
          "declined": { "status": 402, "retry": "never", "message": "m" }, "busy": { "status": 503, "retry": "backoff", "message": "m" } } }
        """;

    private const string Shop = """
        { "version": "v1", "errors": {
            "refused": { "status": 409, "retry": "never", "message": "m" },
            "unavailable": { "status": 418, "retry": "backoff", "message": "m" },
            "broken": { "status": 500, "retry": "backoff", "message": "m", "from": { "statuses": ["5xx", "4xx"] } } },
          "upstreams": { "payments": { "catalog": "payments.json", "map": { "declined": "refused", "busy": "unavailable", "none": "broken" } } } }
        """;

    private const string Client = """
        sealed class PaymentsClient(HttpClient http)
        {
            public async Task<int> PayAsync()
            {
                using var response = await http.GetAsync("/");
                await response.ThrowIfPaymentsErrorAsync();
                return 1;
            }
        }
        """;

    /// <summary>A client's exception that leaves an endpoint becomes what <c>upstreams</c> says, unless something nearer takes it.</summary>
    [Theory]
    [InlineData("await payments.PayAsync()", "Refused Unavailable")]
    [InlineData("await payments.PayAsync()", "Unavailable", ".ProducesError<ApiErrors.Refused>()")]
    [InlineData("await payments.PayAsync()", "", ".ProducesError<ApiErrors.Refused>().ProducesError<ApiErrors.Unavailable>()")]
    [InlineData("throw new PaymentsErrorException(null!)", "Refused Unavailable")]
    [InlineData("await PaymentsErrorException.ReadJsonAsync<int>(null!, null!)", "Refused Unavailable")]
    [InlineData("throw new PaymentsErrorException(null!)", "Unavailable", "", "o.Map<PaymentsErrorException>(_ => new ApiErrors.Unavailable())")]
    [InlineData("throw new PaymentsErrorException(null!)", "Refused Unavailable", "", "o.Map<Exception>(_ => new ApiErrors.Unavailable())")]
    [InlineData("throw new OtherException()", "", "", "o.Map<Exception>(_ => new ApiErrors.Unavailable())")]
    public async Task Exceptions_of_a_called_service(string calls, string errors, string declared = "", string mapped = "_ = o")
    {
        var project = new TestProject(Code.App(
            $"new ServiceCollection().AddApiErrors(o => {mapped});\n"
            + $"app.MapGet(\"/\", async Task<int> (int id, PaymentsClient payments) => {{ await Task.Yield(); return id > 0 ? id : {calls}; }}){declared};",
            Client + " sealed class OtherException() : ErrorResponseException(null!);")) { Catalog = Shop, Upstream = Payments };
        var reported = await Verifier.Run(project.Compile(), project);
        Assert.Equal(
            errors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static error => $"The endpoint may throw PaymentsErrorException, which becomes ApiErrors.{error}, but does not declare it; declare it with ProducesError<ApiErrors.{error}>"),
            reported.Select(static problem => problem.GetMessage(CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public Task A_catch_on_the_way_takes_them() => Verifier.Reports(
        Code.App("app.MapGet(\"/\", async Task<int> (PaymentsClient payments) => { try { return await payments.PayAsync(); } catch (PaymentsErrorException) { return 0; } });", Client),
        static project => project with { Catalog = Shop, Upstream = Payments });

    [Fact]
    public Task Does_not_report_where_a_filter_of_MVC_may_answer_first() => Verifier.ReportsNothing(Code.App(
        Mapped + "app.MapGet(\"/\", (int id) => id > 0 ? id : throw new KeyNotFoundException());",
        "sealed class AFilter : Microsoft.AspNetCore.Mvc.Filters.ExceptionFilterAttribute;"));
}
