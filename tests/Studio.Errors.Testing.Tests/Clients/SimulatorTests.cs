using System.Net;
using static Studio.Errors.Testing.SimulatedResponse;

namespace Studio.Errors.Testing.Tests.Clients;

public class SimulatorTests
{
    private static readonly Uri Studios = new("v1/studios", UriKind.Relative);

    [Fact]
    public async Task A_script_is_answered_in_order_and_its_last_response_again_and_again()
    {
        using var api = ApiErrors.Testing.Returns(ApiErrorCode.RateLimited, retryAfter: TimeSpan.FromSeconds(30)).Then(Ok("[]")).Then(ApiErrorCode.NotFound);
        using var client = api.ToHttpClient();
        using var content = new StringContent("a body");
        using var limited = await client.PostAsync(Studios, content);
        using var fine = await client.GetAsync(Studios);
        using var missing = await client.GetAsync(Studios);
        using var still = await client.GetAsync(Studios);
        Assert.Equal(TimeSpan.FromSeconds(30), (await limited.ShouldBeErrorAsync<ApiErrors.RateLimited>()).RetryAfter);
        Assert.Equal("[]", await fine.Content.ReadAsStringAsync());
        await missing.ShouldBeErrorAsync<ApiErrors.NotFound>();
        await still.ShouldBeErrorAsync<ApiErrors.NotFound>();
        Assert.Equal(["POST /v1/studios", "GET /v1/studios", "GET /v1/studios", "GET /v1/studios"], api.Requests.Select(static request => request.ToString()));
        Assert.Equal("a body", api.Requests[0].Body);
    }

    [Fact]
    public async Task A_client_that_retries_waits_as_long_as_it_is_told_by_the_simulator_s_clock()
    {
        using var api = ApiErrors.Testing.Returns(ApiErrorCode.RateLimited, retryAfter: TimeSpan.FromSeconds(30)).Then(Ok("[]"));
        using var retries = new ErrorRetryHandler(ApiErrors.Catalog, new ErrorRetryOptions { Time = api.Time }, api);
        using var client = new HttpClient(retries);
        using var response = await client.GetAsync(new Uri("https://api.invalid/v1/studios"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(api.Requests[1].At - api.Requests[0].At, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Fields_and_the_request_s_id_can_be_given()
    {
        using var client = ApiErrors.Testing
            .Returns(ApiErrorCode.InsufficientScope, fields: new() { ["requiredScope"] = "studio:write" }, requestId: "req_1")
            .ToHttpClient();
        using var response = await client.GetAsync(Studios);
        var error = await response.ShouldBeErrorAsync<ApiErrors.InsufficientScope>();
        Assert.Equal(("studio:write", "req_1"), (error.Text("requiredScope"), error.RequestId));
        Assert.Equal("req_1", response.Headers.GetValues("X-Request-Id").Single());
    }

    [Fact]
    public void What_the_catalog_does_not_promise_is_refused()
    {
        Assert.Contains("has no 'scope'; it has 'requiredScope'", Refused(ApiErrorCode.InsufficientScope, fields: new() { ["scope"] = "a" }), StringComparison.Ordinal);
        Assert.Contains("1 can't be 'requiredScope'", Refused(ApiErrorCode.InsufficientScope, fields: new() { ["requiredScope"] = 1 }), StringComparison.Ordinal);
        Assert.Contains("it can't be null", Refused(ApiErrorCode.InsufficientScope, fields: new() { ["requiredScope"] = null }), StringComparison.Ordinal);
        Assert.Contains("has no 'a'; it has no fields", Refused(ApiErrorCode.NotFound, fields: new() { ["a"] = 1 }), StringComparison.Ordinal);
        Assert.Contains("'not_found' has no Retry-After", Refused(ApiErrorCode.NotFound, TimeSpan.FromSeconds(1)), StringComparison.Ordinal);
        Assert.Contains("no code 'Unknown'", Refused(ApiErrorCode.Unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_for_mocks_is_the_one_that_the_client_throws()
    {
        var error = ApiErrors.Testing.Exception(ApiErrorCode.InsufficientScope, requestId: "req_2");
        Assert.Equal((ApiErrorCode.InsufficientScope, 403, "req_2", "stream:golive"), (error.Code, error.Status, error.RequestId, error.RequiredScope));
    }

    [Fact]
    public async Task An_empty_script_says_what_to_do()
    {
        using var api = new ErrorSimulator(ApiErrors.Catalog);
        using var client = api.ToHttpClient();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(Studios));
        Assert.Contains("no response for GET /v1/studios", fault.Message, StringComparison.Ordinal);
    }

    private static string Refused(ApiErrorCode code, TimeSpan? retryAfter = null, System.Text.Json.Nodes.JsonObject? fields = null) =>
        Assert.Throws<ArgumentException>(() => ApiErrors.Testing.Returns(code, retryAfter, fields)).Message;
}
