using System.Net;
using System.Text;

namespace Runtime.Tests;

/// <summary>A server in memory. It answers what the test says, and counts.</summary>
internal sealed class StubServer(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    public int Attempts { get; private set; }

    /// <summary>The bodies of the requests as they arrived.</summary>
    public List<string> Bodies { get; } = [];

    public List<HttpResponseMessage> Answers { get; } = [];

    public static StubServer Always(int status, string code, string? retryAfter = null) =>
        new(_ => Answer(status, Envelope(code), retryAfter));

    public static string Envelope(string code) =>
        $$$"""{"error":{"code":"{{{code}}}","message":"for people","requestId":"req_1"}}""";

    public static HttpResponseMessage Answer(int status, string body, string? retryAfter = null, string contentType = "application/json")
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        response.Headers.Add("X-Request-Id", "req_header");
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Attempts++;
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        var response = answer(Attempts);
        response.RequestMessage = request;
        Answers.Add(response);
        return response;
    }
}
