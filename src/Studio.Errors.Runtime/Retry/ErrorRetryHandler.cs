namespace Studio.Errors;

/// <summary>
/// Sends a request again where the error that came back says that this helps: never a code whose advice is never, never
/// a method that isn't idempotent without an <c>Idempotency-Key</c>, never before the server's <c>Retry-After</c>, and
/// never without end.
/// </summary>
/// <remarks>
/// All requests of a handler share one budget of retries. Requests sent synchronously
/// (<see cref="HttpClient.Send(HttpRequestMessage)"/>) pass without retries.
/// </remarks>
public class ErrorRetryHandler : DelegatingHandler
{
    private readonly ErrorCatalog catalog;
    private readonly ErrorRetryOptions options;
    private readonly ErrorRetryAdvisor advisor;
    private readonly ErrorRetryBudget budget;

    /// <summary>Creates a handler without an inner handler, as an <c>IHttpClientFactory</c> needs it.</summary>
    /// <param name="catalog">The catalog of the API, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="options">How to retry; the defaults where null.</param>
    /// <param name="budget">The retries that it shares with other handlers; a budget of its own where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ErrorRetryHandler(ErrorCatalog catalog, ErrorRetryOptions? options = null, ErrorRetryBudget? budget = null)
    {
        this.options = options ?? new();
        this.catalog = catalog;
        advisor = new(catalog, this.options);
        this.budget = budget ?? new(this.options);
    }

    /// <summary>Creates a handler in front of another.</summary>
    /// <param name="catalog">The catalog of the API, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="options">How to retry; the defaults where null.</param>
    /// <param name="inner">The handler that sends, such as a <see cref="SocketsHttpHandler"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ErrorRetryHandler(ErrorCatalog catalog, ErrorRetryOptions? options, HttpMessageHandler inner)
        : this(catalog, options) => InnerHandler = inner;

    /// <summary>Called before a request is sent again, and before the wait; does nothing unless overridden.</summary>
    /// <param name="attempt">The attempt that failed.</param>
    protected virtual void OnRetrying(ErrorRetryAttempt attempt)
    {
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = options.Time.GetTimestamp();
        for (var number = 1; ; number++)
        {
            ErrorRetryAttempt attempt;
            using (var activity = RetryTelemetry.Begin(request, number))
            {
                HttpResponseMessage? response = null;
                try
                {
                    response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
                    attempt = await JudgeAsync(response, request, number, started, cancellationToken).ConfigureAwait(false);
                    RetryTelemetry.End(activity, (int)response.StatusCode, attempt);
                }
                catch (Exception exception) when (
                    response is null && !cancellationToken.IsCancellationRequested && FaultAdvice.Of(exception) is not null)
                {
                    var decision = WithinLimits(advisor.DecideForException(exception, request, number), number, started);
                    attempt = new(request, number, Error: null, exception, decision);
                    RetryTelemetry.End(activity, attempt);
                    if (!decision.IsRetry)
                    {
                        throw;
                    }
                }

                if (response is not null && !attempt.Decision.IsRetry)
                {
                    return response;
                }

                response?.Dispose();
            }

            OnRetrying(attempt);
            await Delay.WaitAsync(attempt.Decision.Wait, options.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a response and decides; disposes the response where that fails, since nobody will get it.</summary>
    private async ValueTask<ErrorRetryAttempt> JudgeAsync(
        HttpResponseMessage response,
        HttpRequestMessage request,
        int number,
        long started,
        CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode < 400)
        {
            return new(request, number, Error: null, Exception: null, new(RetryReason.NoError));
        }

        try
        {
            var error = await ErrorResponse.ReadAsync(catalog, response, options.Time, cancellationToken).ConfigureAwait(false);
            return new(request, number, error, Exception: null, WithinLimits(advisor.Decide(error, request, number), number, started));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private RetryDecision WithinLimits(RetryDecision decision, int number, long started)
    {
        if (!decision.IsRetry)
        {
            return decision;
        }

        return number >= options.MaxAttempts ? new(RetryReason.AttemptsSpent)
            : options.Time.GetElapsedTime(started) + decision.Wait > options.MaxTotal ? new(RetryReason.TimeSpent)
            : !budget.TryTake() ? new(RetryReason.BudgetSpent)
            : decision;
    }
}
