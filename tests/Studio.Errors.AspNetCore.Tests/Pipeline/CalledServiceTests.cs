using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>What a called service answered never passes for this API's own code, nor for more of a chance than it gave.</summary>
public sealed class CalledServiceTests
{
    [Fact]
    public async Task Error_of_a_called_service_is_a_bad_gateway_whatever_its_code()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", _ => { }, Map);
        foreach (var code in ApiErrors.Catalog.Errors.Select(error => error.Code).Append("of_another_catalog"))
        {
            EnvelopeAssert.Holds(await GetAsync(application, code), CatalogUnderTest.Api, "bad_gateway");
        }
    }

    [Fact]
    public async Task Application_may_say_what_a_code_of_a_called_service_means_here()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", _ => { }, Map, options => options
            .Map<ApiErrorException>(error => error.Code is ApiErrorCode.WriteDisabled ? new ApiErrors.WriteDisabled() : new ApiErrors.BadGateway()));
        EnvelopeAssert.Holds(await GetAsync(application, "write_disabled"), CatalogUnderTest.Api, "write_disabled");
        EnvelopeAssert.Holds(await GetAsync(application, "unavailable"), CatalogUnderTest.Api, "bad_gateway");
    }

    [Fact]
    public void Problem_is_never_more_worth_a_retry_than_its_status_says()
    {
        for (var status = -1; status <= 1000; status++)
        {
            var problem = new ProblemDetails { Status = status, Detail = "secret", Extensions = { ["code"] = "unavailable" } };
            foreach (var result in new[] { ApiErrorMapper.FromProblemDetails(problem), ShopErrorMapper.FromProblemDetails(problem) })
            {
                // What is no error status at all is a fault, as if nothing had come.
                Assert.True(result.Definition.Retry is RetryAdvice.Never || result.Definition.Retry == (status is >= 400 and <= 499 ? RetryAdvice.RetryAfter : RetryAdvice.Backoff), $"{status}: {result.Code}");
                Assert.True(result.Definition.Retry is not RetryAdvice.RetryAfter || status == 429, $"{status}: {result.Code}");
                Assert.DoesNotContain("secret", result.Message, StringComparison.Ordinal);
            }
        }
    }

    private static void Map(WebApplication app) => app.MapGet("/{code}", string (string code) =>
    {
        var body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":"{{{code}}}","message":"secret","requestId":"theirs"}}""");
        throw new ApiErrorException(ErrorResponse.Parse(ApiErrors.Catalog, ApiErrors.Catalog.Find(code)?.Status ?? 503, body));
    });

    private static Task<RawHttpResponse> GetAsync(ApplicationUnderTest application, string code) =>
        RawHttpConnection.ExchangeAsync(application.Http1, $"GET /{code} HTTP/1.1\r\nHost: localhost\r\n\r\n");
}
