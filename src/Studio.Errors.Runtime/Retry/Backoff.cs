using System.Diagnostics.CodeAnalysis;

namespace Studio.Errors;

/// <summary>How long to wait. Every wait is drawn at random, so that clients which failed together don't return together.</summary>
internal sealed class Backoff(ErrorRetryOptions options)
{
    /// <summary>Below this a client would be in a hot loop.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    /// <summary>After a transient fault: from the shortest wait to a cap that doubles, and not before the server asked.</summary>
    public TimeSpan AfterFault(int attempt, TimeSpan? retryAfter) =>
        retryAfter is { } asked && asked > TimeSpan.Zero ? AfterAsked(asked) : Between(Shortest, Cap(attempt));

    /// <summary>After throttling: what the server asked for, else the upper half of the cap.</summary>
    public TimeSpan AfterThrottling(int attempt, TimeSpan? retryAfter) =>
        retryAfter is { } asked ? AfterAsked(asked) : Between(Cap(attempt) / 2, Cap(attempt));

    /// <summary>Never before, and never everybody at the same moment after.</summary>
    private TimeSpan AfterAsked(TimeSpan asked) => asked + Between(Shortest, options.BaseDelay);

    private TimeSpan Cap(int attempt)
    {
        var doubled = options.BaseDelay * Math.Pow(2, Math.Min(attempt - 1, 30));
        return doubled < options.MaxDelay ? doubled : options.MaxDelay;
    }

    [SuppressMessage("Security", "CA5394", Justification = "Jitter is no secret.")]
    private TimeSpan Between(TimeSpan least, TimeSpan most)
    {
        var from = least < Shortest ? Shortest : least;
        return from + (TimeSpan.FromTicks(Math.Max(0, (most - from).Ticks)) * options.Random.NextDouble());
    }
}
