using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Units;

/// <summary>Results as a unit test of a handler meets them: without a server and without the pipeline.</summary>
public sealed class ErrorResultTests
{
    [Fact]
    public void Handler_can_be_tested_by_its_value()
    {
        Results<Ok<string>, ApiErrors.InsufficientScope> answer = new ApiErrors.InsufficientScope("a:read");
        var body = Assert.IsType<ErrorBody>(Assert.IsAssignableFrom<IValueHttpResult>(answer.Result).Value);
        Assert.Equal("insufficient_scope", body.Code);
        Assert.Equal("the API key is missing the required scope: a:read", body.Message);
        Assert.Equal("a:read", body.Fields["requiredScope"]);
        Assert.Equal(403, Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer.Result).StatusCode);
    }

    [Fact]
    public async Task Result_answers_without_the_pipeline()
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Headers["X-Request-Id"] = "mine";
        await new ApiErrors.RateLimited(TimeSpan.FromSeconds(1.2)).ExecuteAsync(context);
        Assert.Equal(429, context.Response.StatusCode);
        Assert.Equal("2", context.Response.Headers.RetryAfter);
        Assert.Equal("mine", context.Response.Headers["X-Request-Id"]);
        Assert.Equal("mine", context.TraceIdentifier);
        Assert.Equal(context.Response.Body.Length, context.Response.ContentLength);
    }

    [Fact]
    public void Exception_carries_the_result()
    {
        var result = new ApiErrors.NotFound();
        Assert.Same(result, result.ToException().Result);
        Assert.Same(result, ApiErrorMapper.FromException(result.ToException()));
    }

    [Fact]
    public void Error_is_never_the_body_of_a_success()
    {
        var fault = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new ApiErrors.NotFound()));
        Assert.Contains("not_found", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(-5.0, 1)]
    [InlineData(0.2, 1)]
    [InlineData(1.0, 1)]
    [InlineData(1.01, 2)]
    [InlineData(1e10, int.MaxValue)]
    public void Delay_is_whole_seconds_rounded_up(double? seconds, int? expected) =>
        Assert.Equal(expected, new ApiErrors.RateLimited(seconds is { } delay ? TimeSpan.FromSeconds(delay) : null).RetryAfterSeconds);
}
