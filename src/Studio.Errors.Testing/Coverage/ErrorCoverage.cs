using System.Collections.Concurrent;

namespace Studio.Errors.Testing;

/// <summary>
/// Counts which errors the endpoints of one or more servers have answered, against those that they declare. Servers are added by
/// <c>services.AddErrorCoverage()</c>.
/// </summary>
/// <remarks>Safe to use from several threads: test classes that run side by side share one.</remarks>
public sealed class ErrorCoverage
{
    private readonly ConcurrentDictionary<(string Application, string Endpoint, string Code), Tally> tallies = [];

    /// <summary>The one that is used where none is named: all servers of the process.</summary>
    public static ErrorCoverage OfProcess { get; } = new();

    /// <summary>What has been seen until now.</summary>
    /// <returns>The report, which does not change any more.</returns>
    public ErrorCoverageReport Report() =>
        new(tallies.Select(static pair => pair.Value.Row(pair.Key.Application, pair.Key.Endpoint, pair.Key.Code)));

    /// <summary>Demands that every error that an endpoint declares was answered by it at least once.</summary>
    /// <param name="except">
    /// What need not be: endpoint and code, such as <c>GET /v1/studios/{id} not_found</c>, or <c>*</c> for either.
    /// </param>
    /// <exception cref="ErrorAssertionException">One was never answered, an exception names nothing, or no server was watched.</exception>
    public void ShouldCoverEveryDeclaredCode(params IReadOnlyList<string> except) => Report().ShouldCoverEveryDeclaredCode(except);

    internal Tally TallyOf(string application, string endpoint, string code, ErrorOrigin origin) =>
        tallies.GetOrAdd((application, endpoint, code), static (_, origin) => new(origin), origin);

    /// <summary>The counts of one error of one endpoint.</summary>
    internal sealed class Tally(ErrorOrigin origin)
    {
        private long seen;
        private long asked;

        public void Add(bool wasAsked) => Interlocked.Increment(ref wasAsked ? ref asked : ref seen);

        public ErrorCoverageRow Row(string application, string endpoint, string code) =>
            new(application, endpoint, code, origin, Interlocked.Read(ref seen), Interlocked.Read(ref asked));
    }
}
