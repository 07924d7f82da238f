namespace Studio.Errors;

/// <summary>
/// Decides whether a failed request may be sent again, and after what wait: by the code that was answered, the method,
/// and what the server asked for. <see cref="ErrorRetryHandler"/> stands on it; it also plugs into other retry
/// libraries, which bring their own count of attempts.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class ErrorRetryAdvisor
{
    private const string IdempotencyKey = "Idempotency-Key";

    private readonly ErrorCatalog catalog;
    private readonly ErrorRetryOptions options;
    private readonly Backoff backoff;

    /// <summary>Creates an advisor for an API.</summary>
    /// <param name="catalog">The catalog of the API, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="options">How to retry; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ErrorRetryAdvisor(ErrorCatalog catalog, ErrorRetryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        this.catalog = catalog;
        this.options = options ?? new();
        this.options.Validate();
        backoff = new(this.options);
    }

    /// <summary>Decides about an answer. Its content stays readable.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="request">The request; null for the one that the answer names.</param>
    /// <param name="attempt">How often the request has been sent, from 1.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The decision; the count of attempts and the budget are the caller's to keep.</returns>
    /// <exception cref="InvalidOperationException">The body was read before, so that the error in it can't be told.</exception>
    public async ValueTask<RetryDecision> DecideAsync(
        HttpResponseMessage response,
        HttpRequestMessage? request = null,
        int attempt = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        if ((int)response.StatusCode < 400)
        {
            return new(RetryReason.NoError);
        }

        var error = await ErrorResponse.ReadAsync(catalog, response, options.Time, cancellationToken).ConfigureAwait(false);
        return Decide(error, request ?? response.RequestMessage, attempt);
    }

    /// <summary>Decides about an error.</summary>
    /// <param name="error">The error that was answered.</param>
    /// <param name="request">The request; null counts as one that must not be sent twice.</param>
    /// <param name="attempt">How often the request has been sent, from 1.</param>
    /// <returns>The decision; the count of attempts and the budget are the caller's to keep.</returns>
    public RetryDecision Decide(ErrorResponse error, HttpRequestMessage? request, int attempt = 1)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Retry == RetryAdvice.Never
            ? new(RetryReason.NeverUnchanged)
            : Decide(error.Retry, error.RetryAfter, request, attempt);
    }

    /// <summary>Decides about a fault on the way, without an answer: transient, but the request may have arrived.</summary>
    /// <param name="request">The request; null counts as one that must not be sent twice.</param>
    /// <param name="attempt">How often the request has been sent, from 1.</param>
    /// <returns>The decision.</returns>
    public RetryDecision DecideForException(HttpRequestMessage? request, int attempt = 1) =>
        Decide(RetryAdvice.Backoff, retryAfter: null, request, attempt);

    /// <summary>
    /// Decides about a fault on the way by its kind: a certificate that is refused will be refused again, a connection that
    /// isn't made in time may be made the next time.
    /// </summary>
    /// <param name="fault">What was thrown in place of an answer; whether the caller gave up is his to look at before.</param>
    /// <param name="request">The request; null counts as one that must not be sent twice.</param>
    /// <param name="attempt">How often the request has been sent, from 1.</param>
    /// <returns>The decision; <see cref="RetryReason.NoError"/> for an exception that says nothing about the way.</returns>
    public RetryDecision DecideForException(Exception? fault, HttpRequestMessage? request, int attempt = 1) => FaultAdvice.Of(fault) switch
    {
        null => new(RetryReason.NoError),
        RetryAdvice.Never => new(RetryReason.NeverUnchanged),
        var advice => Decide(advice.Value, retryAfter: null, request, attempt),
    };

    /// <summary>Whether the request may be sent again, as a retry library asks for it.</summary>
    /// <param name="response">The answer; null where there was none.</param>
    /// <param name="fault">What was thrown instead; null where there was an answer.</param>
    /// <param name="request">The request; null for the one that the answer names.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Whether the request may be sent again.</returns>
    public async ValueTask<bool> ShouldRetryAsync(
        HttpResponseMessage? response,
        Exception? fault,
        HttpRequestMessage? request = null,
        CancellationToken cancellationToken = default) =>
        (await DecideAsync(response, fault, request, 1, cancellationToken).ConfigureAwait(false)).IsRetry;

    /// <summary>How long to wait before the request is sent again, as a retry library asks for it.</summary>
    /// <param name="response">The answer; null where there was none.</param>
    /// <param name="retries">How often the request has been sent again already, from 0.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The wait; null where the request must not be sent again.</returns>
    public async ValueTask<TimeSpan?> DelayAsync(
        HttpResponseMessage? response,
        int retries,
        CancellationToken cancellationToken = default)
    {
        if (response is null)
        {
            return backoff.AfterFault(retries + 1, retryAfter: null);
        }

        var decision = await DecideAsync(response, request: null, retries + 1, cancellationToken).ConfigureAwait(false);
        return decision.IsRetry ? decision.Wait : null;
    }

    /// <summary>
    /// Whether a failure says that the service is in trouble, as a circuit breaker asks for it: by code and status, whatever
    /// the method. A code whose advice is never says that the service works, even with a status of 5xx.
    /// </summary>
    /// <param name="response">The response; null where there was none.</param>
    /// <param name="exception">What was thrown instead; null where there was a response.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Whether the failure counts.</returns>
    /// <exception cref="InvalidOperationException">The body was read before, so that the error in it can't be read.</exception>
    public async ValueTask<bool> IsTransientAsync(
        HttpResponseMessage? response,
        Exception? exception = null,
        CancellationToken cancellationToken = default)
    {
        if (response is null)
        {
            return FaultAdvice.Of(exception) is not (null or RetryAdvice.Never);
        }

        return (int)response.StatusCode >= 400
            && (await ErrorResponse.ReadAsync(catalog, response, options.Time, cancellationToken).ConfigureAwait(false)).Retry
                != RetryAdvice.Never;
    }

    private ValueTask<RetryDecision> DecideAsync(
        HttpResponseMessage? response,
        Exception? fault,
        HttpRequestMessage? request,
        int attempt,
        CancellationToken cancellationToken) =>
        response is not null ? DecideAsync(response, request, attempt, cancellationToken)
        : ValueTask.FromResult(DecideForException(fault, request, attempt));

    private RetryDecision Decide(RetryAdvice advice, TimeSpan? retryAfter, HttpRequestMessage? request, int attempt)
    {
        if (request is null || !MayHappenTwice(request))
        {
            return new(RetryReason.NotIdempotent);
        }

        if (!RepeatableContent.Is(request.Content))
        {
            return new(RetryReason.ContentSpent);
        }

        if (retryAfter > options.MaxRetryAfter)
        {
            return new(RetryReason.WaitTooLong);
        }

        return advice == RetryAdvice.RetryAfter
            ? new(RetryReason.Throttled, backoff.AfterThrottling(attempt, retryAfter))
            : new(RetryReason.Transient, backoff.AfterFault(attempt, retryAfter));
    }

    private static bool MayHappenTwice(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Put
        || request.Method == HttpMethod.Delete || request.Method == HttpMethod.Options || request.Method == HttpMethod.Trace
        || request.Headers.NonValidated.Contains(IdempotencyKey);
}
