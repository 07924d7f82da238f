using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>What a client sent gets neither into a log by our texts, nor into a message by a name that it chose.</summary>
public sealed class QuotedTextTests
{
    private const string Hostile = "bad\r\ncrit: forged \u001b[31m";

    [Fact]
    public async Task Message_of_an_error_is_in_no_log_line()
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, app =>
        {
            app.MapGet("/bad", string () => throw new ApiErrors.InvalidRequest(Hostile).ToException());
            app.MapGet("/scope", string () => throw new ApiErrors.InsufficientScope(Hostile).ToException());
        });
        EnvelopeAssert.Holds(await ours.GetAsync("/bad"), CatalogUnderTest.Api, "invalid_request");
        EnvelopeAssert.Holds(await ours.GetAsync("/scope"), CatalogUnderTest.Api, "insufficient_scope");
        await ours.StopAsync();
        Assert.Contains(ours.Log.Lines, line => line.Exception is ErrorResultException { Message: "invalid_request" });
        Assert.DoesNotContain(ours.Log.Lines, line => $"{line.Text}{line.Exception}{string.Concat(line.Values.Values)}".Contains("forged", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_of_a_result_are_its_code()
    {
        var result = new ApiErrors.InvalidRequest(Hostile);
        Assert.Equal("invalid_request", result.ToException().Message);
        Assert.Equal("invalid_request", ((Microsoft.AspNetCore.Http.IValueHttpResult)result).Value?.ToString());
        Assert.DoesNotContain("forged", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"prices":{"<img src=x onerror=alert(1)>\u001b[31m":"x"}}""", "prices has the wrong type", "img")]
    [InlineData("""{"prices":{"fine":"x"}}""", "prices has the wrong type", "fine")]
    [InlineData("""{"unit-price":"x"}""", "unit-price", "Path")]
    public async Task Name_that_is_none_is_not_repeated(string body, string said, string unsaid)
    {
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true,
            services =>
            {
                services.AddAuthentication(KeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null);
                services.AddAuthorization();
                services.AddControllers().AddApplicationPart(typeof(QuotedTextTests).Assembly);
            },
            app => app.MapControllers());
        var response = await RawHttpConnection.ExchangeAsync(
            ours.Http1, $"POST /mvc/prices HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        EnvelopeAssert.Holds(response, CatalogUnderTest.Api, "invalid_request");
        Assert.Contains(said, response.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, response.Text, StringComparison.Ordinal);
    }
}

[ApiController]
[Route("mvc/prices")]
public sealed class PriceController : ControllerBase
{
    [HttpPost]
    public IActionResult Set(PriceList list) => Ok(list);
}

public sealed record PriceList(Dictionary<string, decimal>? Prices, [property: System.Text.Json.Serialization.JsonPropertyName("unit-price")] decimal UnitPrice = 1);
