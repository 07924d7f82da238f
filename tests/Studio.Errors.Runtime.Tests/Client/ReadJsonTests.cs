using System.Text.Json;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>A success whose body is something else is a failure of its own, not a parse error.</summary>
public class ReadJsonTests
{
    private sealed record Studio(string Id, DateTimeOffset? Since = null);

    private static Task<Studio> ReadAsync(HttpResponseMessage response) => response.ReadJsonOrThrowApiErrorAsync<Studio>(JsonSerializerOptions.Web);

    [Fact]
    public async Task What_was_asked_for_is_read()
    {
        using var response = StubServer.Answer(200, """{"id":"std_1"}""");
        Assert.Equal(new("std_1"), await ReadAsync(response));
    }

    [Theory]
    [InlineData("<html>signed out</html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"id\":\"std_", "application/json")]
    [InlineData("{\"id\":\"std_1\"} tail", "application/json")]
    [InlineData("{\"id\":{}}", "application/json")]
    [InlineData("{\"id\":\"\\uD800\"}", "application/json")]
    [InlineData("{\"id\":\"std_1\",\"since\":\"soon\"}", "application/json")]
    [InlineData("[]", "text/plain")]
    public async Task Anything_else_is_told_with_what_is_known_of_the_answer(string body, string contentType)
    {
        using var response = StubServer.Answer(200, body, contentType: contentType);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => ReadAsync(response));
        Assert.Equal((ApiErrorCode.Unknown, null, 200), (error.Code, error.RawCode, error.Status));
        Assert.Equal((contentType, "req_header"), (error.ContentType, error.RequestId));
        Assert.Equal(RetryAdvice.Never, error.Retry);
        Assert.Contains("is no error", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("signed out", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_thrown_as_ever()
    {
        using var response = StubServer.Answer(404, StubServer.Envelope("not_found"));
        Assert.Equal(ApiErrorCode.NotFound, (await Assert.ThrowsAsync<ApiErrorException>(() => ReadAsync(response))).Code);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_told_so_too()
    {
        using var content = new StreamContent(new BrokenStream());
        using var response = new HttpResponseMessage { Content = content };
        Assert.Equal(200, (await Assert.ThrowsAsync<ApiErrorException>(() => ReadAsync(response))).Status);
    }

    [Fact]
    public async Task Who_gives_up_reading_is_not_told_of_an_error()
    {
        using var response = StubServer.Answer(200, "{}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response.ReadJsonOrThrowApiErrorAsync<Studio>(JsonSerializerOptions.Web, new(canceled: true)));
    }
}
