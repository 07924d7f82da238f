using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Generator.Tests;

public class ExecutionTests
{
    private static readonly Program wide =
        Program.Of(Generation.Run(new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure)));

    [Fact]
    public async Task A_result_answers_with_every_field_in_order_of_the_file()
    {
        var (status, body) = await Answer("App.ApiErrors+Wrong", "a \"class\"", 12L, 0.5, false, "a hint");
        Assert.Equal(400, status);
        Assert.Equal(
            """{"error":{"code":"wrong","message":"a \"class\": a hint {sic}","requestId":"#","class":"a \"class\"","line":12,"share":0.5,"is_final":false}}""",
            body);
    }

    [Fact]
    public async Task What_is_not_given_has_its_default_or_is_left_out()
    {
        var (_, body) = await Answer("App.ApiErrors+Wrong", "c", Type.Missing, Type.Missing, Type.Missing, Type.Missing);
        Assert.Equal(
            """{"error":{"code":"wrong","message":"c: a \"b\" \\ c {sic}","requestId":"#","class":"c","share":1.5E+300,"is_final":true}}""",
            body);
    }

    [Fact]
    public void A_text_that_is_needed_must_not_be_null() =>
        Assert.Equal("class", Assert.Throws<ArgumentNullException>(() => Create("App.ApiErrors+Wrong", null, 1L, 1.0, true, "x")).ParamName);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_must_be_finite(double number)
    {
        Assert.Equal("share", Assert.Throws<ArgumentOutOfRangeException>(() => Create("App.ApiErrors+Wrong", "c", 1L, number, true, "x")).ParamName);
        Assert.Equal("weight", Assert.Throws<ArgumentOutOfRangeException>(() => Create("App.ApiErrors+Broken", number)).ParamName);
    }

    [Fact]
    public void A_code_with_a_delay_takes_it_rounded_up()
    {
        var result = Assert.IsAssignableFrom<ErrorResultWithDelay>(Create("App.ApiErrors+TooFast", 1.0, 1L, TimeSpan.FromSeconds(2.1)));
        Assert.Equal(3, result.RetryAfterSeconds);
    }

    [Fact]
    public async Task A_code_may_have_the_name_of_a_base_class()
    {
        var program = Program.Of(await Verify.CleanAsync(new Project().WithCatalog("""
            { "version": "v1", "errors": {
            "error": { "status": 500, "retry": "never", "message": "m", "from": { "statuses": ["4xx", "5xx"] } },
            "fingerprint": { "status": 409, "retry": "never", "message": "seen before" },
            "error_with_delay": { "status": 429, "retry": "retryAfter", "message": "later", "from": { "statuses": [429] } }
            } }
            """)));
        Assert.Equal("error", ((ErrorResult)program.Create("App.ApiErrors+Error")).Code);
        Assert.Equal("seen before", ((ErrorResult)program.Create("App.ApiErrors+Fingerprint")).Message);
        Assert.Equal("later", ((ErrorResultWithDelay)program.Create("App.ApiErrors+ErrorWithDelay", Type.Missing)).Message);
    }

    [Theory]
    [InlineData(400, "unclear")]
    [InlineData(403, "unclear")]
    [InlineData(429, "too_fast")]
    [InlineData(499, "unclear")]
    [InlineData(500, "broken")]
    [InlineData(599, "broken")]
    [InlineData(200, "broken")]
    [InlineData(-1, "broken")]
    public void A_status_is_answered_by_the_most_exact_claim(int status, string code) =>
        Assert.Equal(code, Mapped("FromStatus", status).Code);

    [Fact]
    public void An_exception_is_answered_by_its_nearest_base_type() =>
        Assert.Equal("broken", Mapped("FromException", new FileNotFoundException()).Code);

    [Fact]
    public void Problem_details_are_answered_by_their_status()
    {
        Assert.Equal("too_fast", Mapped("FromProblemDetails", new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = 429 }).Code);
        Assert.Equal("broken", Mapped("FromProblemDetails", new Microsoft.AspNetCore.Mvc.ProblemDetails()).Code);
    }

    [Fact]
    public void A_missing_scope_and_a_failed_binding_fill_the_parameter_that_the_catalog_names()
    {
        var mapper = (ErrorMapper)wide.Type("App.ApiErrorMapper").GetProperty("Instance", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal("needs b:write", mapper.FromMissingScope("b:write").Message);
        Assert.Equal("limit is no number", mapper.FromBinding("limit is no number").Message);
    }

    [Fact]
    public void A_code_is_read_and_written()
    {
        var tooFast = Enum.Parse(wide.Type("App.ApiErrorCode"), "TooFast");
        Assert.Equal(tooFast, wide.Call("App.ApiErrorMapper", "ParseCode", "too_fast"));
        Assert.Equal("too_fast", wide.Call("App.ApiErrorMapper", "ToCode", tooFast));
        Assert.Equal("too_fast", wide.Type("App.ApiErrorCodes").GetField("TooFast")!.GetRawConstantValue());
    }

    [Theory]
    [InlineData("Too_Fast")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a code of tomorrow")]
    public void A_code_that_the_catalog_does_not_have_is_unknown(string? code)
    {
        var unknown = Enum.Parse(wide.Type("App.ApiErrorCode"), "Unknown");
        var parse = wide.Type("App.ApiErrorMapper").GetMethod("ParseCode", [typeof(string)])!;
        Assert.Equal(unknown, parse.Invoke(null, [code]));
        Assert.Null(wide.Call("App.ApiErrorMapper", "ToCode", unknown));
    }

    [Fact]
    public void Numbers_of_the_enum_do_not_shift_when_entries_are_added()
    {
        var small = Program.Of(Generation.Run(new())).Type("App.ApiErrorCode");
        var larger = wide.Type("App.ApiErrorCode");
        Assert.All(["Wrong", "Broken", "Unknown"], name => Assert.Equal((int)Enum.Parse(small, name), (int)Enum.Parse(larger, name)));
    }

    [Fact]
    public void The_services_take_the_family()
    {
        var services = new ServiceCollection();
        Assert.Same(services, wide.Call("App.ApiErrorsServiceCollectionExtensions", "AddApiErrors", services, null));
        Assert.NotEmpty(services);
    }

    private static ErrorResult Mapped(string method, object argument) => (ErrorResult)wide.Call("App.ApiErrorMapper", method, argument)!;

    private static ErrorResult Create(string type, params object?[] arguments)
    {
        try
        {
            return (ErrorResult)wide.Create(type, arguments);
        }
        catch (TargetInvocationException wrapper)
        {
            throw wrapper.InnerException!;
        }
    }

    private static async Task<(int Status, string Body)> Answer(string type, params object?[] arguments)
    {
        using var body = new MemoryStream();
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await Create(type, arguments).ExecuteAsync(context);
        var text = Encoding.UTF8.GetString(body.ToArray());
        var id = context.Response.Headers["X-Request-Id"].ToString();
        return (context.Response.StatusCode, id.Length == 0 ? text : text.Replace(id, "#", StringComparison.Ordinal));
    }
}
