namespace Studio.Errors.Testing.Tests.Servers;

public class PreferredErrorTests
{
    private static readonly Uri Order = new("/orders/1", UriKind.Relative);

    [Fact]
    public async Task A_server_in_Development_answers_what_it_is_asked_for()
    {
        await using var api = await ApiUnderTest.StartAsync(null);
        Assert.Equal(503, (await api.Client.AskAsync<ApiErrors.WriteDisabled>("/orders/1")).Status);
        using var request = new HttpRequestMessage(HttpMethod.Get, Order);
        Assert.Equal("not_found", (await api.Client.AskAsync(ApiErrors.Catalog, "not_found", request)).RawCode);
    }

    [Theory]
    [InlineData("Production", "/orders/1")]
    [InlineData("Development", "/plain")]
    public async Task Where_it_is_not_applied_the_test_fails_and_says_why(string environment, string path)
    {
        await using var api = await ApiUnderTest.StartAsync(null, environment);
        var failure = await Assert.ThrowsAsync<ErrorAssertionException>(() => api.Client.AskAsync<ApiErrors.NotFound>(path));
        Assert.StartsWith($"GET {path} was asked for the error 'not_found' and answered 200: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("builder.UseEnvironment(\"Development\")", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_asks_with_every_request_of_any_client()
    {
        await using var api = await ApiUnderTest.StartAsync(null);
        using var handler = PreferredErrorHandler.Of<ApiErrors.NotFound>();
        handler.InnerHandler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = api.Client.BaseAddress };
        using var response = await client.GetAsync(Order);
        await response.ShouldBeErrorAsync<ApiErrors.NotFound>();
        await Assert.ThrowsAsync<ErrorAssertionException>(() => client.GetAsync(new Uri("/plain", UriKind.Relative)));
    }
}
