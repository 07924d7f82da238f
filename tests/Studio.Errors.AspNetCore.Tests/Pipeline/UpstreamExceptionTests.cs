using System.Text;
using Microsoft.AspNetCore.Builder;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.AspNetCore.Tests.Edge;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>An exception of a called service that leaves an endpoint: the nearest type that is mapped wins, and of one type the application.</summary>
public sealed class UpstreamExceptionTests
{
    [Theory]
    [InlineData("none", "/thrown", "refused")]
    [InlineData("itself", "/thrown", "own_words")]
    [InlineData("itself, not now", "/thrown", "refused")]
    [InlineData("base", "/thrown", "refused")]
    [InlineData("base", "/other", "own_words")]
    [InlineData("none", "/other", "upstream_fault")]
    [InlineData("none", "/inside", "broken")]
    public async Task What_becomes_of_it(string mapped, string path, string code)
    {
        await using var application = await PlainKestrel.StartAsync(
            withCatalog: false, services => services.AddCallingErrors(options => Map(options, mapped)), Map);
        Assert.Contains($"\"code\":\"{code}\"", (await application.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    private static ErrorHandlingOptions Map(ErrorHandlingOptions options, string mapped) => mapped switch
    {
        "itself" => options.Map<ShopErrorException>(_ => new CallingErrors.OwnWords()),
        "itself, not now" => options.Map<ShopErrorException>(_ => null),
        "base" => options.Map<ErrorResponseException>(_ => new CallingErrors.OwnWords()),
        _ => options,
    };

    private static void Map(WebApplication app)
    {
        app.MapGet("/thrown", () => { throw Error(); });
        app.MapGet("/inside", () => { throw new AggregateException(Error()); });
        app.MapGet("/other", () => { throw new OtherException(Response()); });
    }

    private static ShopErrorException Error() => new(Response());

    private static ErrorResponse Response() => ErrorResponse.Parse(
        ShopErrors.Catalog, 410, Encoding.UTF8.GetBytes("""{"error":{"code":"no_such_thing","message":"m","requestId":"r"}}"""));

    private sealed class OtherException(ErrorResponse response) : ErrorResponseException(response);
}
