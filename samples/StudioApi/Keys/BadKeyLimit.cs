using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>
/// Counts the bad keys that come from each address in a minute. Who guesses keys is refused before a key is looked up; so are
/// good keys from there until the minute ends, since an answer that tells them apart would let the guessing go on.
/// </summary>
internal sealed class BadKeyLimit(IOptions<StudioSettings> settings, TimeProvider clock)
{
    /// <summary>How many counters there are, whoever calls: addresses that share one share its limit.</summary>
    private const int Counters = 4_096;

    /// <summary>Who has one IPv6 address has a network of them; its name is the first half.</summary>
    private const int NetworkLength = 8;

    private readonly Counter[] counters = [.. Enumerable.Range(0, Counters).Select(_ => new Counter())];

    /// <summary>Counts a bad key.</summary>
    public void Count(IPAddress? address)
    {
        var counter = CounterOf(address);
        lock (counter)
        {
            var minute = Minute;
            (counter.Minute, counter.BadKeys) = (minute, counter.Minute == minute ? counter.BadKeys + 1 : 1);
        }
    }

    /// <summary>How long an address has to wait; null where it need not.</summary>
    public TimeSpan? WaitOf(IPAddress? address)
    {
        var counter = CounterOf(address);
        lock (counter)
        {
            return counter.Minute == Minute && counter.BadKeys >= settings.Value.RateLimit.BadKeysPerMinute
                ? TimeSpan.FromTicks(TimeSpan.TicksPerMinute - (clock.GetUtcNow().Ticks % TimeSpan.TicksPerMinute))
                : null;
        }
    }

    private long Minute => clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;

    private Counter CounterOf(IPAddress? address)
    {
        var one = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        var network = one?.GetAddressBytes() ?? [];

        // The hash is another one in every process: nobody can look for an address that shares a stranger's counter.
        var hash = default(HashCode);
        hash.AddBytes(one?.AddressFamily == AddressFamily.InterNetworkV6 ? network.AsSpan(0, NetworkLength) : network);
        return counters[(uint)hash.ToHashCode() % Counters];
    }

    private sealed class Counter
    {
        public long Minute { get; set; }

        public int BadKeys { get; set; }
    }
}

/// <summary>The limit's place in the pipeline.</summary>
internal static class BadKeyLimitExtensions
{
    /// <summary>Refuses requests with a key from addresses that have sent too many bad ones. Belongs before authentication.</summary>
    public static void UseBadKeyLimit(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<BadKeyLimit>();
        app.Use((context, next) =>
            SentKeys.Of(context.Request.Headers).Count > 0 && limit.WaitOf(context.Connection.RemoteIpAddress) is { } wait
            ? new ApiErrors.RateLimited(wait).ExecuteAsync(context)
            : next(context));
    }
}
