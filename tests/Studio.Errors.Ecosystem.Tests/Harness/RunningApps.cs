using System.Collections.Concurrent;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests;

/// <summary>The applications that the rows need, each started where its first row asks for it.</summary>
public sealed class RunningApps : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Name, bool WithErrors), Lazy<Task<RunningApp>>> started = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var app in started.Values.Where(app => app.Value.IsCompletedSuccessfully))
        {
            await (await app.Value).DisposeAsync();
        }
    }

    internal Task<RunningApp> GetAsync(App app, bool withErrors) =>
        started.GetOrAdd((app.Name, withErrors), _ => new(() => RunningApp.StartAsync(app, withErrors))).Value;
}
