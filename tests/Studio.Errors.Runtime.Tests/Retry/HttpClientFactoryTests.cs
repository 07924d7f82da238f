using Microsoft.Extensions.DependencyInjection;
using Studio.Errors;

namespace Runtime.Tests;

public class HttpClientFactoryTests
{
    [Fact]
    public async Task The_handler_works_under_the_factory()
    {
        var time = new InstantTime();
        var servers = new List<StubServer>();
        var services = new ServiceCollection();
        services.AddHttpClient("api", client => client.BaseAddress = new("http://server/"))
            .AddHttpMessageHandler(() => new ApiErrorRetryHandler(ApiErrors.Catalog, new() { Time = time }))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                servers.Add(StubServer.Always(503, "unavailable"));
                return servers[^1];
            });
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("api");
        using var response = await client.GetAsync(new Uri("things", UriKind.Relative));
        Assert.Equal(4, Assert.Single(servers).Attempts);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync());
        Assert.Equal(ApiErrorCode.Unavailable, error.Code);
    }
}
