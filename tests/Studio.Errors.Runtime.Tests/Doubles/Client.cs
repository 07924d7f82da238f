using Studio.Errors;

namespace Runtime.Tests;

/// <summary>A client of a <see cref="StubServer"/> with the retry handler in between and a clock that does not wait.</summary>
internal sealed class Client : IDisposable
{
    private readonly HttpMessageInvoker invoker;

    public Client(StubServer server, ErrorCatalog? catalog = null, Func<InstantTime, ErrorRetryOptions>? options = null, InstantTime? time = null)
    {
        Time = time ?? new();
        Server = server;
        var handler = new ErrorRetryHandler(catalog ?? ApiErrors.Catalog, options?.Invoke(Time) ?? new() { Time = Time }, server);
        invoker = new(handler);
    }

    public InstantTime Time { get; }

    public StubServer Server { get; }

    public Task<HttpResponseMessage> SendAsync(HttpMethod? method = null, HttpContent? content = null, string? key = null, CancellationToken cancellation = default)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, "http://server/things") { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return invoker.SendAsync(request, cancellation);
    }

    public void Dispose() => invoker.Dispose();
}
