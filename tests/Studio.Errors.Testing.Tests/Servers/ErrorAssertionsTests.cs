using System.Net;

namespace Studio.Errors.Testing.Tests.Servers;

public class ErrorAssertionsTests
{
    [Fact]
    public async Task An_error_that_is_demanded_is_given_back_as_a_client_reads_it()
    {
        await using var api = await ApiUnderTest.StartAsync(new());
        using var response = await api.Client.GetAsync(new Uri("/orders/9", UriKind.Relative));
        var error = await response.ShouldBeErrorAsync<ApiErrors.NotFound>();
        Assert.Equal((404, "not_found"), (error.Status, error.RawCode));
        Assert.Equal(error.RequestId, response.Headers.GetValues("X-Request-Id").Single());
        Assert.Equal(error.RawCode, (await response.ShouldBeErrorAsync(ApiErrors.Catalog, "not_found")).RawCode);
    }

    [Fact]
    public async Task A_failure_shows_request_status_id_body_and_the_exception_in_the_log()
    {
        await using var api = await ApiUnderTest.StartAsync(new());
        using var response = await api.Client.GetAsync(new Uri("/orders/3", UriKind.Relative));
        var failure = await Assert.ThrowsAsync<ErrorAssertionException>(() => response.ShouldBeErrorAsync<ApiErrors.NotFound>());
        var id = response.Headers.GetValues("X-Request-Id").Single();
        var lines = failure.Message.Split('\n');
        Assert.Equal("Expected 404 not_found, but the answer is 500 internal.", lines[0]);
        Assert.Equal("Request:    GET /orders/3", lines[1]);
        Assert.Equal("Status:     500 Internal Server Error", lines[2]);
        Assert.Equal($"Request id: {id}", lines[3]);
        Assert.StartsWith("Body:       {\"error\":{\"code\":\"internal\",", lines[4], StringComparison.Ordinal);
        Assert.Equal($"Log:        Error: Answered 500 internal to GET /orders/{{id:int}}, request {id}", lines[5]);
        Assert.Equal("System.InvalidOperationException: the shelf is gone", lines[6]);
    }

    [Fact]
    public async Task A_success_and_the_same_status_with_another_code_are_failures()
    {
        using var ok = SimulatedResponse.Ok("[]").Answer(new());
        Assert.StartsWith(
            "Expected 404 not_found, but the answer is 200 without a code.\n",
            (await Assert.ThrowsAsync<ErrorAssertionException>(() => ok.ShouldBeErrorAsync<ApiErrors.NotFound>())).Message,
            StringComparison.Ordinal);
        using var other = SimulatedResponse.Error(ApiErrors.Catalog, "unavailable").Answer(new());
        Assert.StartsWith(
            "Expected 503 write_disabled, but the answer is 503 unavailable.\n",
            (await Assert.ThrowsAsync<ErrorAssertionException>(() => other.ShouldBeErrorAsync<ApiErrors.WriteDisabled>())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_that_is_not_the_code_s_own_is_a_failure()
    {
        using var response = SimulatedResponse.Json(HttpStatusCode.OK, """{"error":{"code":"not_found","message":"m","requestId":"r"}}""").Answer(new());
        var failure = await Assert.ThrowsAsync<ErrorAssertionException>(() => response.ShouldBeErrorAsync<ApiErrors.NotFound>());
        Assert.StartsWith("Expected 404 not_found, but the answer is 200 not_found.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_the_catalog_lacks_is_told_with_those_that_it_has()
    {
        using var response = SimulatedResponse.Empty(HttpStatusCode.NotFound).Answer(new());
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => response.ShouldBeErrorAsync(ShopErrors.Catalog, "not_fuond"));
        Assert.StartsWith("The catalog has no code 'not_fuond'. It has bad_input, broken, ", fault.Message, StringComparison.Ordinal);
    }
}
