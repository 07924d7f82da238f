namespace Studio.Errors;

/// <summary>
/// A token bucket of retries, shared by all requests of a handler. When everything fails, retries end with the stock
/// instead of multiplying the load on a service that is down.
/// </summary>
internal sealed class RetryBudget(ApiErrorRetryOptions options)
{
    private readonly Lock gate = new();
    private double tokens = options.BudgetCapacity;
    private long refilled = options.Time.GetTimestamp();

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
