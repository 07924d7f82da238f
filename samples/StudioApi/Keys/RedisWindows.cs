using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace StudioApi;

/// <summary>
/// Counts the requests of keys in Redis, for all instances together. The server's clock alone counts, and one script does it
/// all, so instances need not agree on the time and a counter can't be left without an end. What is no counter at a counter's
/// name begins anew, as one that was lost does: Redis is not away because of one key.
/// </summary>
internal sealed partial class RedisWindows : IWindows, IAsyncDisposable
{
    /// <summary>The meter of <c>studio.rate_limit.local</c>.</summary>
    public const string MeterName = "StudioApi";

    private const string Script = """
        local count = redis.pcall('INCR', KEYS[1])
        if type(count) == 'table' then
            if not (count.err:find('WRONGTYPE') or count.err:find('not an integer') or count.err:find('overflow')) then
                return count
            end
            redis.call('DEL', KEYS[1])
            count = redis.call('INCR', KEYS[1])
        end
        local left = redis.call('PTTL', KEYS[1])
        if left < 0 then
            left = tonumber(ARGV[1])
            redis.call('PEXPIRE', KEYS[1], left)
        end
        return { count, left }
        """;

    // How long Redis is left alone once it has failed: then one request tries it, and the others go on without.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ILogger<RedisWindows> log;
    private readonly TimeProvider clock;
    private readonly Meter meter;
    private readonly Counter<long> local;
    private readonly ConnectionMultiplexer redis;
    private readonly TimeSpan patience;

    // 0: Redis answers. Else it is away, and when it is to be tried again.
    private long nextTry;

    /// <summary>Connects, now or once Redis is there.</summary>
    public RedisWindows(IOptions<StudioSettings> settings, IMeterFactory meters, TimeProvider clock, ILogger<RedisWindows> log)
    {
        (this.clock, this.log) = (clock, log);
        meter = meters.Create(MeterName);
        local = meter.CreateCounter<long>(
            "studio.rate_limit.local", "{request}", "Requests that were counted by this instance alone, since Redis did not answer.");

        // What the setting says counts instead.
        var options = ConfigurationOptions.Parse($"abortConnect=false,connectTimeout=1000,asyncTimeout=250,{settings.Value.Redis}");
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        patience = TimeSpan.FromMilliseconds(options.AsyncTimeout);
        redis = ConnectionMultiplexer.Connect(options);
    }

    /// <inheritdoc/>
    /// <remarks>Only the request that tries Redis says that it is back: others may have been on their way when it went.</remarks>
    public async ValueTask<(long Count, TimeSpan Left)?> CountAsync(string key, TimeSpan window)
    {
        var due = Volatile.Read(ref nextTry);
        if (due == 0 || (due <= clock.GetTimestamp() && Interlocked.CompareExchange(ref nextTry, NextTry, due) == due))
        {
            try
            {
                // The client itself looks at its time-outs once a second only.
                var answer = redis.GetDatabase().ScriptEvaluateAsync(Script, [$"studio:window:{key}"], [(long)window.TotalMilliseconds]);
                var counted = (long[])(await answer.WaitAsync(patience, clock))!;
                if (due != 0)
                {
                    Volatile.Write(ref nextTry, 0);
                    LogBack();
                }

                return (counted[0], TimeSpan.FromMilliseconds(counted[1]));
            }
            catch (Exception fault) when (fault is RedisException or TimeoutException)
            {
                if (Interlocked.Exchange(ref nextTry, NextTry) == 0)
                {
                    LogAway(fault);
                }
            }
        }

        local.Add(1);
        return null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        meter.Dispose();
        return redis.DisposeAsync();
    }

    private long NextTry => clock.GetTimestamp() + (long)(Pause.TotalSeconds * clock.TimestampFrequency);

    [LoggerMessage(LogLevel.Warning, "Redis does not answer. Until it does, this instance gives each key its share of the limit.")]
    private partial void LogAway(Exception fault);

    [LoggerMessage(LogLevel.Information, "Redis answers again.")]
    private partial void LogBack();
}
