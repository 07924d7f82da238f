namespace StudioApi.Tests;

/// <summary>One running sample for all tests of a class.</summary>
public abstract class ApiFixture(params string[] settings) : IAsyncLifetime
{
    private StudioApiProcess? api;

    /// <summary>The running sample.</summary>
    public StudioApiProcess Api => api ?? throw new InvalidOperationException("The sample has not started.");

    /// <inheritdoc/>
    public async Task InitializeAsync() => api = await StudioApiProcess.StartAsync(settings);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (api is not null)
        {
            await api.DisposeAsync();
        }
    }
}

/// <summary>The sample as it comes: writes are gated off. Only its rate limit is out of the tests' way.</summary>
public sealed class UsualApi() : ApiFixture(Settings)
{
    /// <summary>What it is started with.</summary>
    public static readonly string[] Settings = ["Studio__RateLimit__PermitsPerMinute=100000", "Studio__RateLimit__BadKeysPerMinute=100000"];
}

/// <summary>The sample with the write gate open and the built-in ingest.</summary>
public sealed class WritableApi() : ApiFixture([.. UsualApi.Settings, "Studio__Writes=Enabled"]);
