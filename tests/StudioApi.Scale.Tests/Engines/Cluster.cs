namespace StudioApi.Tests;

/// <summary>The engines, started once for the suite, and instances of the sample on them.</summary>
public sealed class Cluster : IAsyncLifetime
{
    /// <summary>What a key may do in a minute on the instances that are shared.</summary>
    public const int Permits = 120;

    /// <summary>How many of them share that.</summary>
    public const int SharedBy = 3;

    /// <summary>How many connections each of them has to PostgreSQL.</summary>
    public const int PoolSize = 8;

    private PostgresServer? postgres;
    private Instances? ten;

    /// <summary>The database server.</summary>
    public PostgresServer Postgres => postgres ?? throw new InvalidOperationException("PostgreSQL has not started.");

    /// <summary>The counters of keys.</summary>
    public RedisServer Redis { get; } = new();

    /// <summary>The database of the instances that are shared.</summary>
    public string Database { get; private set; } = "";

    /// <summary>Ten that were started at once on an empty database.</summary>
    public IReadOnlyList<StudioApiProcess> Ten => ten?.All ?? throw new InvalidOperationException("The instances have not started.");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        postgres = await PostgresServer.CreateAsync();
        await Redis.StartAsync();
        Database = await postgres.NewDatabaseAsync();

        // On a busy machine a quarter of a second may be too short for a Redis that is well.
        ten = await StartAsync(
            10, $"{Database};Maximum Pool Size={PoolSize}", $"Studio__RateLimit__PermitsPerMinute={Permits}",
            $"Studio__RateLimit__Instances={SharedBy}", $"Studio__Redis={Redis.Address},asyncTimeout=2000");
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await (ten?.DisposeAsync() ?? default);
        await Redis.DisposeAsync();
        await (postgres?.DisposeAsync() ?? default);
    }

    /// <summary>Begins a test: no key has spent anything, and each of the ten has got over what an earlier test did to it.</summary>
    public async Task SettleAsync()
    {
        foreach (var api in Ten)
        {
            // An instance that had nothing to do learns of an outage only now.
            await Bounded.UntilAsync("an instance is well", () => api.SendAsync("GET /v1/key", Keys.Owner), answer => answer.Status != 503);
        }

        await Redis.ExecuteAsync("FLUSHALL");
    }

    /// <summary>Starts instances at once, on one database and the one Redis.</summary>
    public Task<Instances> StartAsync(int count, string database, params string[] settings) => Instances.StartAsync(count,
    [
        "Studio__Postgres=" + database, "Studio__Redis=" + Redis.Address, $"Studio__RateLimit__Instances={count}",
        .. UsualSettings, .. settings,
    ]);

    /// <summary>No limit is in the way, and writes work.</summary>
    public static IReadOnlyList<string> UsualSettings { get; } =
    [
        "Studio__Writes=Enabled", "Studio__RateLimit__PermitsPerMinute=1000000000", "Studio__RateLimit__BadKeysPerMinute=1000000000",
    ];
}

/// <summary>All tests on the one cluster, one after another: some of them end its servers.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterTests : ICollectionFixture<Cluster>
{
    public const string Name = "cluster";
}

/// <summary>Instances of the sample.</summary>
public sealed class Instances : IAsyncDisposable
{
    private readonly List<StudioApiProcess> all;
    private readonly string[] settings;

    /// <summary>Some of them.</summary>
    public Instances Take(int count) => new(all[..count], settings);

    private Instances(List<StudioApiProcess> all, string[] settings) => (this.all, this.settings) = (all, settings);

    /// <summary>The running instances.</summary>
    public IReadOnlyList<StudioApiProcess> All => all;

    /// <summary>Starts some: all of them, or none is left.</summary>
    public static async Task<Instances> StartAsync(int count, string[] settings)
    {
        var starting = Enumerable.Range(0, count).Select(_ => StudioApiProcess.StartAsync(settings)).ToList();
        try
        {
            return new([.. await Task.WhenAll(starting)], settings);
        }
        catch
        {
            foreach (var started in starting.Where(start => start.IsCompletedSuccessfully))
            {
                await (await started).DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Starts another in the place of one that has ended.</summary>
    public async Task ReplaceAsync(int index)
    {
        var ended = all[index];
        all[index] = await StudioApiProcess.StartAsync(settings);
        await ended.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var api in all)
        {
            await api.DisposeAsync();
        }
    }
}
