using System.Text.Json.Nodes;

namespace Studio.Errors.Testing;

/// <summary>
/// Stands in for an API, so that its client meets any of its errors: answers one request after the other by a script, the last
/// response of it again and again, and records the requests. A handler for <see cref="HttpClient"/>, or the primary handler of an
/// <c>IHttpClientFactory</c>'s client.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class ErrorSimulator : HttpMessageHandler
{
    private static readonly Uri Nowhere = new("https://api.invalid/");

    private readonly ErrorCatalog catalog;
    private readonly Lock turn = new();
    private readonly List<SimulatedResponse> script = [];
    private readonly List<SimulatedRequest> requests = [];

    /// <summary>Creates a simulator without a script.</summary>
    /// <param name="catalog">The catalog of the API, such as <c>ApiErrors.Catalog</c>.</param>
    public ErrorSimulator(ErrorCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        this.catalog = catalog;
    }

    /// <summary>
    /// A clock for the client (<c>ErrorRetryOptions.Time</c>): its delays pass at once, and it knows how long they were.
    /// </summary>
    public SimulatedTime Time { get; } = new();

    /// <summary>The requests until now, in the order in which they came.</summary>
    public IReadOnlyList<SimulatedRequest> Requests
    {
        get
        {
            lock (turn)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>Goes on with a response.</summary>
    /// <param name="response">The response.</param>
    /// <returns>This simulator, to go on.</returns>
    public ErrorSimulator Then(SimulatedResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        lock (turn)
        {
            script.Add(response);
        }

        return this;
    }

    /// <summary>Goes on with an error of the catalog, to the byte as the server answers it.</summary>
    /// <param name="code">The member of the generated enum, such as <c>ApiErrorCode.RateLimited</c>.</param>
    /// <param name="retryAfter">How long to wait, for a code that tells it; null for what the catalog says, else a second.</param>
    /// <param name="fields">Fields, and values of the message, by name; the rest are the catalog's examples.</param>
    /// <param name="requestId">The id of the request; null for the client's own, else a new one.</param>
    /// <returns>This simulator, to go on.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code, or the code no such field or delay.</exception>
    public ErrorSimulator Then(Enum code, TimeSpan? retryAfter = null, JsonObject? fields = null, string? requestId = null) =>
        Then(SimulatedResponse.Error(catalog, catalog.Demanded(code), retryAfter, fields, requestId));

    /// <summary>Makes a client of the API.</summary>
    /// <param name="baseAddress">The address of the API; null for one that leads nowhere.</param>
    /// <returns>The client.</returns>
    public HttpClient ToHttpClient(Uri? baseAddress = null) => new(this, disposeHandler: false) { BaseAddress = baseAddress ?? Nowhere };

    /// <summary>Answers a request by the script.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">The script is empty.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        return Next(new(request.Method, request.RequestUri, request.Headers, body, Time.GetUtcNow())).Answer(request);
    }

    private SimulatedResponse Next(SimulatedRequest request)
    {
        lock (turn)
        {
            requests.Add(request);
            return script.Count == 0
                ? throw new InvalidOperationException(
                    $"The simulator has no response for {request}. Give it one, as in new ErrorSimulator(catalog).Then(…).")
                : script[Math.Min(requests.Count, script.Count) - 1];
        }
    }
}
