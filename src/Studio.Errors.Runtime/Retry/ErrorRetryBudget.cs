namespace Studio.Errors;

/// <summary>
/// A token bucket of retries. When everything fails, retries end with the stock instead of multiplying the load on a service
/// that is down. Handlers that are given the same budget share it.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class ErrorRetryBudget
{
    private readonly Lock gate = new();
    private readonly ErrorRetryOptions options;
    private double tokens;
    private long refilled;

    /// <summary>Creates a full budget.</summary>
    /// <param name="options">Its capacity, its refill and its clock; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ErrorRetryBudget(ErrorRetryOptions? options = null)
    {
        this.options = options ?? new();
        this.options.Validate();
        tokens = this.options.BudgetCapacity;
        refilled = this.options.Time.GetTimestamp();
    }

    /// <summary>Takes a retry out of stock.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake()
    {
        lock (gate)
        {
            var now = options.Time.GetTimestamp();
            var refill = options.Time.GetElapsedTime(refilled, now).TotalSeconds * options.BudgetRefillPerSecond;
            (tokens, refilled) = (Math.Min(options.BudgetCapacity, tokens + refill), now);
            if (tokens < 1)
            {
                return false;
            }

            tokens--;
            return true;
        }
    }
}
