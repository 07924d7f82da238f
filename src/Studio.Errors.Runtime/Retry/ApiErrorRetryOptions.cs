namespace Studio.Errors;

/// <summary>How a client retries. The defaults suit a service that calls another one.</summary>
public sealed class ApiErrorRetryOptions
{
    /// <summary>How often a request is sent at most, the first time included. 4 unless set; 1 never retries.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>The upper limit of the first wait after a transient fault; it doubles with every attempt. 200 ms unless set.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The longest single wait. 20 seconds unless set. Where the server asks for a longer one, the request isn't sent
    /// again at all: sending it earlier would only be refused again.
    /// </summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest time from the first attempt to the beginning of the last. One minute unless set.</summary>
    public TimeSpan MaxTotal { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many retries the handler has in stock, for all its requests together. 20 unless set. While everything fails,
    /// it keeps a client from multiplying its load.
    /// </summary>
    public int BudgetCapacity { get; init; } = 20;

    /// <summary>How many retries come back into stock each second, up to the capacity. 1 unless set.</summary>
    public double BudgetRefillPerSecond { get; init; } = 1;

    /// <summary>The clock; the system's unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the jitter of waits comes from: <see cref="Random.Shared"/> unless set.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BaseDelay, Backoff.Shortest);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, BaseDelay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDelay, TimeSpan.FromDays(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTotal, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(BudgetCapacity);
        ArgumentOutOfRangeException.ThrowIfNegative(BudgetRefillPerSecond);
    }
}
