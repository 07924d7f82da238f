using System.Net;
using System.Net.Http.Json;
using System.Text;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>What is sent again is what was sent: only content that gives the same bytes each time is sent twice.</summary>
public class RepeatableContentTests
{
    private sealed record Report(string Name, IEnumerable<int> Rows);

    private sealed record Page(Feed Inner);

    private sealed record Feed(IAsyncEnumerable<int> Rows);

    private sealed class Node
    {
        public Node? Next { get; init; }
    }

    private sealed class OnceContent() : ByteArrayContent("once"u8.ToArray())
    {
        private bool wasSent;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            (var first, wasSent) = (!wasSent, true);
            return first ? base.SerializeToStreamAsync(stream, context) : Task.CompletedTask;
        }
    }

    public static TheoryData<string, Func<HttpContent?>> Repeatable => new()
    {
        { "none", static () => null },
        { "text", static () => new StringContent("a") },
        { "bytes", static () => new ByteArrayContent([1]) },
        { "memory", static () => new ReadOnlyMemoryContent("a"u8.ToArray()) },
        { "form", static () => new FormUrlEncodedContent([new("a", "b")]) },
        { "parts", static () => new MultipartFormDataContent { { new StringContent("a"), "a" }, { JsonContent.Create(1), "b" } } },
        { "mixed", static () => new MultipartContent { new StringContent("a") } },
        { "JSON null", static () => JsonContent.Create<string?>(null) },
        { "JSON text", static () => JsonContent.Create("a") },
        { "JSON list", static () => JsonContent.Create(new List<int> { 1 }) },
        { "JSON array as a sequence", static () => JsonContent.Create<IEnumerable<int>>([1, 2]) },
        { "JSON dictionary", static () => JsonContent.Create(new Dictionary<string, int> { ["a"] = 1 }) },
        { "JSON set", static () => JsonContent.Create(new HashSet<int> { 1 }) },
        { "JSON object", static () => JsonContent.Create(new Report("a", [1, 2])) },
        { "JSON of itself", static () => JsonContent.Create(new Node { Next = new() }) },
    };

    public static TheoryData<string, Func<HttpContent>> Once => new()
    {
        { "stream", static () => new StreamContent(new MemoryStream([1])) },
        { "derived by others", static () => new OnceContent() },
        { "JSON asynchronous", static () => JsonContent.Create(Numbers()) },
        { "JSON lazy", static () => JsonContent.Create(Lazily()) },
        { "JSON with something asynchronous inside", static () => JsonContent.Create(new Page(new(Numbers()))) },
        { "JSON list of something asynchronous", static () => JsonContent.Create(new List<Feed> { new(Numbers()) }) },
        { "part", static () => new MultipartFormDataContent { { new StringContent("a"), "a" }, { JsonContent.Create(Numbers()), "b" } } },
        { "part that is a stream", static () => new MultipartContent { new StreamContent(new MemoryStream([1])) } },
    };

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task It_is_sent_again(string name, Func<HttpContent?> content) =>
        Assert.Equal((name, RetryReason.Transient), (name, await DecideAsync(content())));

    [Theory]
    [MemberData(nameof(Once))]
    public async Task It_is_sent_once(string name, Func<HttpContent> content) =>
        Assert.Equal((name, RetryReason.ContentSpent), (name, await DecideAsync(content())));

    [Fact]
    public async Task A_sequence_that_is_spent_never_replaces_what_was_stored()
    {
        await using var server = new RawServer(request => request > 1
            ? RawServer.Whole(200, "{}"u8)
            : RawServer.Whole(503, Encoding.UTF8.GetBytes(StubServer.Envelope("unavailable"))));
        var options = new ErrorRetryOptions { BaseDelay = TimeSpan.FromMilliseconds(10) };
        using var client = new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, options, new SocketsHttpHandler()));
        using var response = await client.PutAsync(server.Address, JsonContent.Create(Numbers()));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (response.StatusCode, server.Requests));
    }

    private static async Task<RetryReason> DecideAsync(HttpContent? content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "http://server/") { Content = content };
        using var response = StubServer.Answer(503, StubServer.Envelope("unavailable"));
        return (await new ErrorRetryAdvisor(ApiErrors.Catalog).DecideAsync(response, request)).Reason;
    }

    private static IEnumerable<int> Lazily()
    {
        yield return 1;
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        yield return 1;
        await Task.CompletedTask;
    }
}
