using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Studio.Errors.Testing;

/// <summary>What a client meets: an answer of the API, of something between, or none at all.</summary>
/// <remarks>Each of its kinds can be met any number of times.</remarks>
public sealed class SimulatedResponse
{
    private const string ProxyPage =
        "<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    private readonly Func<HttpRequestMessage, HttpResponseMessage> answer;

    private SimulatedResponse(string name, Func<HttpRequestMessage, HttpResponseMessage> answer) => (Name, this.answer) = (name, answer);

    /// <summary>What it is, such as <c>429 rate_limited</c>: the name of a case in a theory.</summary>
    public string Name { get; }

    /// <summary>An error of a catalog, to the byte as the server answers it.</summary>
    /// <param name="catalog">The catalog, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="code">The code as it is on the wire.</param>
    /// <param name="retryAfter">How long to wait, for a code that tells it; null for what the catalog says, else a second.</param>
    /// <param name="fields">Fields, and values of the message, by name; the rest are the catalog's examples.</param>
    /// <param name="requestId">The id of the request; null for the client's own, else a new one.</param>
    /// <returns>The error.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code, or the code no such field or delay.</exception>
    public static SimulatedResponse Error(
        ErrorCatalog catalog, string code, TimeSpan? retryAfter = null, JsonObject? fields = null, string? requestId = null) =>
        Error(catalog, catalog.Demanded(code), retryAfter, fields, requestId);

    /// <summary>Success with a JSON body.</summary>
    /// <param name="json">The body.</param>
    /// <returns>200.</returns>
    public static SimulatedResponse Ok(string json) => Json(HttpStatusCode.OK, json);

    /// <summary>A status with a JSON body.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The body.</param>
    /// <returns>The answer.</returns>
    public static SimulatedResponse Json(HttpStatusCode status, string json) =>
        new($"{(int)status} application/json", _ => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    /// <summary>A status with no body.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The answer.</returns>
    public static SimulatedResponse Empty(HttpStatusCode status) => new($"{(int)status} without a body", _ => new(status));

    /// <summary>A page in the place of an answer, as proxies and sign-in portals send it.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The page.</returns>
    public static SimulatedResponse Html(HttpStatusCode status = HttpStatusCode.BadGateway) =>
        new($"{(int)status} text/html", _ => new(status) { Content = new StringContent(ProxyPage, Encoding.UTF8, "text/html") });

    /// <summary>A connection that ends in the middle of a body.</summary>
    /// <param name="status">The status, which had come.</param>
    /// <param name="json">The body, of which half comes.</param>
    /// <returns>The answer.</returns>
    public static SimulatedResponse CutOff(HttpStatusCode status, string json) =>
        new($"{(int)status} cut off", _ => new(status) { Content = new CutContent(json) });

    /// <summary>No answer: the server can't be reached.</summary>
    /// <returns>What <see cref="HttpClient"/> throws for it.</returns>
    public static SimulatedResponse NoAnswer() => new("no answer", static _ =>
        throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (simulated)"));

    /// <summary>No answer in time.</summary>
    /// <returns>What <see cref="HttpClient"/> throws for it.</returns>
    public static SimulatedResponse TimedOut() => new("no answer in time", static _ =>
        throw new TaskCanceledException("The request was canceled due to the configured timeout (simulated).", new TimeoutException()));

    /// <summary>An answer of the test's own.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="answer">Makes the answer to a request.</param>
    /// <returns>The answer.</returns>
    public static SimulatedResponse Of(string name, Func<HttpRequestMessage, HttpResponseMessage> answer) => new(name, answer);

    /// <summary>What it is.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal static SimulatedResponse Error(
        ErrorCatalog catalog, ErrorDefinition definition, TimeSpan? retryAfter, JsonObject? fields, string? requestId)
    {
        var rendering = new ErrorRendering(catalog, definition, retryAfter, fields, requestId);
        return new(definition.ToString(), rendering.Answer);
    }

    internal HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var response = answer(request);
        response.RequestMessage = request;
        return response;
    }
}
