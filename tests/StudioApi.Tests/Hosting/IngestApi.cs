namespace StudioApi.Tests;

/// <summary>The sample with the write gate open and an ingest of ours behind it.</summary>
public sealed class IngestApi : IAsyncLifetime
{
    private StudioApiProcess? api;

    /// <summary>The running sample.</summary>
    public StudioApiProcess Api => api ?? throw new InvalidOperationException("The sample has not started.");

    /// <summary>The ingest behind it.</summary>
    internal Upstream Upstream { get; } = new();

    /// <inheritdoc/>
    public async Task InitializeAsync() => api = await StudioApiProcess.StartAsync(
        "Studio__Writes=Enabled", $"Studio__Ingest__BaseUrl={Upstream.Address}", "Studio__Ingest__TimeoutSeconds=1");

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Upstream.DisposeAsync();
        if (api is not null)
        {
            await api.DisposeAsync();
        }
    }
}
