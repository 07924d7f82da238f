using System.Collections.Concurrent;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests;

/// <summary>
/// The applications that the rows need, each started where its first row asks for it. All tests share them: some libraries have
/// one logger or one set of names for the whole process.
/// </summary>
[CollectionDefinition(Shared)]
public sealed class RunningApps : IAsyncLifetime, ICollectionFixture<RunningApps>
{
    /// <summary>The name of the tests that share them.</summary>
    public const string Shared = "running applications";

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
