namespace Studio.Errors;

/// <summary>How a client retries. The defaults suit a service that calls another one.</summary>
/// <remarks>Set them before they are used; a handler, an advisor and a budget check them once, when they are created.</remarks>
public class ErrorRetryOptions
{
    /// <summary>How often a request is sent at most, the first time included. 4 unless set; 1 never retries.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>The upper limit of the first wait after a transient fault; it doubles with every attempt. 200 ms unless set.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The longest wait of the client's own choice. 20 seconds unless set.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for. One minute unless set: the whole window of most rate limits. Where
    /// the server asks for more, the request isn't sent again at all, since sending it earlier would only be refused again.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The longest time from the first attempt to the beginning of the last. 90 seconds unless set, below the 100 seconds of
    /// <see cref="HttpClient.Timeout"/>, which ends all attempts together.
    /// </summary>
    public TimeSpan MaxTotal { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// How many retries a budget has in stock, for all requests that share it. 20 unless set. While everything fails,
    /// it keeps a client from multiplying its load.
    /// </summary>
    public int BudgetCapacity { get; set; } = 20;

    /// <summary>How many retries come back into stock each second, up to the capacity. 1 unless set.</summary>
    public double BudgetRefillPerSecond { get; set; } = 1;

    /// <summary>The clock; the system's unless set.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Where the jitter of waits comes from: <see cref="Random.Shared"/> unless set.</summary>
    public Random Random { get; set; } = Random.Shared;

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BaseDelay, Backoff.Shortest);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, BaseDelay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDelay, TimeSpan.FromDays(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryAfter, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRetryAfter, TimeSpan.FromDays(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTotal, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(BudgetCapacity);
        ArgumentOutOfRangeException.ThrowIfNegative(BudgetRefillPerSecond);
    }
}
