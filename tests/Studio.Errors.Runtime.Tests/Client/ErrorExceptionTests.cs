using System.Net;
using Studio.Errors;

namespace Runtime.Tests;

public class ErrorExceptionTests
{
    private static async Task<ApiErrorException> Thrown(HttpResponseMessage response)
    {
        using (response)
        {
            return await Assert.ThrowsAsync<ApiErrorException>(() => ApiErrorException.ThrowIfErrorAsync(response));
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(399)]
    public async Task Below_400_nothing_is_thrown(int status)
    {
        using var response = StubServer.Answer(status, StubServer.Envelope("not_found"));
        await response.ThrowIfApiErrorAsync();
        Assert.Equal(StubServer.Envelope("not_found"), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_envelope_is_thrown_with_its_fields()
    {
        var error = await Thrown(StubServer.Answer(403, """
            {"error":{"code":"insufficient_scope","message":"needs \"stream:golive\"","requestId":"req_9","requiredScope":"stream:golive"}}
            """));
        Assert.Equal(ApiErrorCode.InsufficientScope, error.Code);
        Assert.Equal("insufficient_scope", error.RawCode);
        Assert.Equal(403, error.Status);
        Assert.Equal("needs \"stream:golive\"", error.Response.Message);
        Assert.Equal("req_9", error.RequestId);
        Assert.Equal("stream:golive", error.RequiredScope);
        Assert.Equal(RetryAdvice.Never, error.Retry);
    }

    [Fact]
    public async Task A_field_that_the_code_does_not_have_is_null() =>
        Assert.Null((await Thrown(StubServer.Answer(404, StubServer.Envelope("not_found")))).RequiredScope);

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("5.5", null)]
    [InlineData("\"5\"", null)]
    [InlineData("null", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("{\"a\":[]}", null)]
    public async Task A_field_of_another_type_is_null(string length, long? expected)
    {
        using var response = StubServer.Answer(429, $$$"""{"error":{"code":"queue_full","message":"m","requestId":"r","length":{{{length}}},"share":0.5,"is_final":true}}""");
        var error = await Assert.ThrowsAsync<LenientErrorException>(() => response.ThrowIfLenientErrorAsync());
        Assert.Equal(expected, error.Length);
        Assert.Equal(0.5, error.Share);
        Assert.True(error.IsFinal);
    }

    [Theory]
    [InlineData(409, RetryAdvice.Never)]
    [InlineData(429, RetryAdvice.RetryAfter)]
    [InlineData(500, RetryAdvice.Backoff)]
    [InlineData(503, RetryAdvice.Backoff)]
    public async Task A_code_of_tomorrow_is_unknown_and_advised_by_its_status(int status, RetryAdvice advice)
    {
        var error = await Thrown(StubServer.Answer(status, StubServer.Envelope("a_code_of_tomorrow")));
        Assert.Equal(ApiErrorCode.Unknown, error.Code);
        Assert.Equal("a_code_of_tomorrow", error.RawCode);
        Assert.Equal("for people", error.Response.Message);
        Assert.Equal(advice, error.Retry);
    }

    [Theory]
    [InlineData("<html>bad gateway</html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("{\"error\":{\"code\":\"not_fou", "application/json")]
    [InlineData("{\"error\":{\"code\":\"not_found\"}} tail", "application/json")]
    [InlineData("{\"error\":{\"code\":404}}", "application/json")]
    [InlineData("{\"error\":\"not_found\"}", "application/json")]
    [InlineData("{\"code\":\"not_found\"}", "application/problem+json")]
    [InlineData("[]", "application/json")]
    public async Task What_is_no_envelope_is_a_failure_of_its_own(string body, string contentType)
    {
        using var response = StubServer.Answer(502, body, contentType: contentType);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => ApiErrorException.ThrowIfErrorAsync(response));
        Assert.Equal(ApiErrorCode.Unknown, error.Code);
        Assert.Null(error.RawCode);
        Assert.False(error.Response.IsEnvelope);
        Assert.Equal(502, error.Status);
        Assert.Equal(contentType, error.ContentType);
        Assert.Equal("req_header", error.RequestId);
        Assert.Contains("502", error.Message, StringComparison.Ordinal);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_long_body_is_no_envelope_and_still_arrives_whole()
    {
        var body = StubServer.Envelope("not_found") + new string(' ', 200_000);
        using var response = StubServer.Answer(404, body);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync());
        Assert.Null(error.RawCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_failure_of_its_own()
    {
        using var content = new StreamContent(new BrokenStream());
        using var response = new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = content };
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync());
        Assert.Null(error.RawCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Reading_twice_gives_the_same()
    {
        using var response = StubServer.Answer(404, StubServer.Envelope("not_found"));
        await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync());
        Assert.Equal(ApiErrorCode.NotFound, (await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync())).Code);
    }

    [Fact]
    public async Task An_error_can_be_read_without_being_thrown()
    {
        using var failed = StubServer.Answer(503, StubServer.Envelope("write_disabled"));
        using var done = StubServer.Answer(200, "{}");

        var error = await ApiErrorException.ReadAsync(failed);

        Assert.Equal((ApiErrorCode.WriteDisabled, "req_1"), (error?.Code, error?.RequestId));
        Assert.Null(await ApiErrorException.ReadAsync(done));
    }

    [Fact]
    public void Parts_that_another_client_read_are_enough()
    {
        using var response = StubServer.Answer(429, "", "7");
        var body = StubServer.Envelope("rate_limited");

        var error = ErrorResponse.Parse(ApiErrors.Catalog, 429, body, response.Headers);

        Assert.Equal(("rate_limited", TimeSpan.FromSeconds(7), "req_1"), (error.RawCode, error.RetryAfter, error.RequestId));
        Assert.Equal("req_header", ErrorResponse.Parse(ApiErrors.Catalog, 429, "<html>", response.Headers).RequestId);
        Assert.Equal("rate_limited", ErrorResponse.Parse(ApiErrors.Catalog, 429, body).RawCode);
        Assert.Null(ErrorResponse.Parse(ApiErrors.Catalog, 429, (string?)null).RawCode);
    }
}
