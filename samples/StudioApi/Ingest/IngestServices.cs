using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>Chooses the ingest.</summary>
internal static class IngestServices
{
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Adds the ingest of the settings, or the built-in one where they name none.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services)
    {
        services.AddHttpClient<HttpIngest>(Configure).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // A redirect is an unexpected answer, not a reason to call whatever address it names.
            AllowAutoRedirect = false,
        });
        return services.AddTransient<IIngest>(provider => Settings(provider).BaseUrl is null
            ? new BuiltInIngest()
            : provider.GetRequiredService<HttpIngest>());
    }

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        // Relative addresses go below the base address only where that ends in a slash.
        http.BaseAddress = Settings(provider).BaseUrl is { } address ? new Uri($"{address.AbsoluteUri.TrimEnd('/')}/") : null;
        http.Timeout = TimeSpan.FromSeconds(Settings(provider).TimeoutSeconds);
        http.MaxResponseContentBufferSize = LongestAnswer;
    }

    private static IngestSettings Settings(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StudioSettings>>().Value.Ingest;
}
