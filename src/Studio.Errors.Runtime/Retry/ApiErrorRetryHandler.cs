namespace Studio.Errors;

/// <summary>
/// Sends a request again where the error that came back says that this helps: never a code whose advice is never, never
/// a method that isn't idempotent without an <c>Idempotency-Key</c>, never before the server's <c>Retry-After</c>, and
/// never without end.
/// </summary>
/// <remarks>
/// One handler keeps one budget of retries for all its requests. Requests sent synchronously
/// (<see cref="HttpClient.Send(HttpRequestMessage)"/>) pass without retries.
/// </remarks>
public sealed class ApiErrorRetryHandler : DelegatingHandler
{
    private readonly ApiErrorRetryOptions options;
    private readonly ApiErrorRetryAdvisor advisor;
    private readonly RetryBudget budget;

    /// <summary>Creates a handler without the next one, as HttpClientFactory wants it.</summary>
    /// <param name="catalog">The catalog of the API, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="options">How to retry; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ApiErrorRetryHandler(ErrorCatalog catalog, ApiErrorRetryOptions? options = null)
    {
        this.options = options ?? new();
        advisor = new(catalog, this.options);
        budget = new(this.options);
    }

    /// <summary>Creates a handler in front of another.</summary>
    /// <param name="catalog">The catalog of the API, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="options">How to retry; the defaults where null.</param>
    /// <param name="inner">The handler that sends, such as a <see cref="SocketsHttpHandler"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ApiErrorRetryHandler(ErrorCatalog catalog, ApiErrorRetryOptions? options, HttpMessageHandler inner)
        : this(catalog, options) => InnerHandler = inner;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = options.Time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            RetryDecision decision;
            using (var activity = RetryTelemetry.Begin(request, attempt))
            {
                HttpResponseMessage? response = null;
                try
                {
                    response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
                    decision = await DecideAsync(response, request, attempt, started, cancellationToken).ConfigureAwait(false);
                    RetryTelemetry.End(activity, (int)response.StatusCode, decision);
                }
                catch (Exception fault) when (
                    response is null && !cancellationToken.IsCancellationRequested && FaultAdvice.Of(fault) is not null)
                {
                    decision = WithinLimits(advisor.DecideWithoutAnswer(fault, request, attempt), attempt, started);
                    RetryTelemetry.End(activity, fault, decision);
                    if (!decision.IsRetry)
                    {
                        throw;
                    }
                }

                if (response is not null && !decision.IsRetry)
                {
                    return response;
                }

                response?.Dispose();
            }

            await Delay.WaitAsync(decision.Wait, options.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Decides, and gives the answer back to nobody where that fails.</summary>
    private async ValueTask<RetryDecision> DecideAsync(
        HttpResponseMessage response,
        HttpRequestMessage request,
        int attempt,
        long started,
        CancellationToken cancellationToken)
    {
        try
        {
            var decision = await advisor.DecideAsync(response, request, attempt, cancellationToken).ConfigureAwait(false);
            return WithinLimits(decision, attempt, started);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private RetryDecision WithinLimits(RetryDecision decision, int attempt, long started)
    {
        if (!decision.IsRetry)
        {
            return decision;
        }

        return attempt >= options.MaxAttempts ? new(RetryReason.AttemptsSpent)
            : options.Time.GetElapsedTime(started) + decision.Wait > options.MaxTotal ? new(RetryReason.TimeSpent)
            : !budget.TryTake() ? new(RetryReason.BudgetSpent)
            : decision;
    }
}
