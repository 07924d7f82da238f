using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Api.Tests;

/// <summary>The API under test, with every error that it answers counted.</summary>
internal sealed class Api : WebApplicationFactory<Program>
{
    private static readonly Api api = new();

    public static HttpClient Client() => api.CreateClient();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddErrorCoverage());
}
