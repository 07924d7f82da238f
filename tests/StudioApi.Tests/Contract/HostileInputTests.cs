using System.Text;

namespace StudioApi.Tests;

/// <summary>Paths, queries and bodies that nobody well-meaning sends: the contract's answer, whatever they are.</summary>
public sealed class HostileInputTests(WritableApi writable) : IClassFixture<WritableApi>
{
    private const string LimitExpected = "limit must be a whole number from 1 to 100";
    private const string NameExpected = "name must be text of 1 to 100 characters";

    private readonly StudioApiProcess api = writable.Api;

    public static TheoryData<string> LongAndDeepBodies { get; } = new()
    {
        $$"""{"name":"{{new string('x', 101)}}"}""",
        $$"""{"name":"{{new string(' ', 200)}}"}""",
    };

    [Theory]
    [InlineData("GET /v1/nowhere")]
    [InlineData("GET /v1/")]
    [InlineData("GET /v1/studios/../key/../nowhere")]
    [InlineData("GET /v1/studios/%2e%2e%2fkey")]
    [InlineData("GET /v1/studios/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("GET /v1/studios/'%20OR%201=1%20--")]
    [InlineData("GET /v1/studios/STD_DEMO_MAIN")]
    [InlineData("GET /v1/studios/%F0%9F%8E%AC")]
    [InlineData("GET /v1/studios/std_demo_main/streams/str_other_opening")]
    [InlineData("POST /v1/studios/std_demo_main%2Fgo-live/go-live")]
    public async Task A_path_to_nowhere_is_not_found(string request) => Envelope.Is(
        await api.SendAsync(request, Keys.Owner), "404 Not Found", "not_found", Envelope.NotFound);

    [Fact]
    public async Task A_long_id_is_not_found() => Envelope.Is(
        await api.SendAsync($"GET /v1/studios/{new string('x', 4000)}", Keys.Owner), "404 Not Found", "not_found", Envelope.NotFound);

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=-1")]
    [InlineData("limit=2147483647")]
    [InlineData("limit=ten")]
    [InlineData("limit=1.5")]
    [InlineData("limit=99999999999999999999")]
    [InlineData("limit=1&limit=2")]
    [InlineData("limit=%00")]
    public async Task A_bad_limit_is_named(string query) => Envelope.Is(
        await api.SendAsync($"GET /v1/studios?{query}", Keys.Owner), "400 Bad Request", "invalid_request", LimitExpected);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"two\nlines"}""")]
    [InlineData("""{"name":"\u0000"}""")]
    [MemberData(nameof(LongAndDeepBodies))]
    public async Task A_bad_name_is_named(string json) => Envelope.Is(
        await api.SendJsonAsync("POST /v1/studios", json, Keys.Owner), "400 Bad Request", "invalid_request", NameExpected);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"name\"")]
    [InlineData("""{"name":1}""")]
    [InlineData("""{"name":{"name":{"name":{}}}}""")]
    [InlineData("<name/>")]
    public async Task A_body_that_does_not_parse_is_invalid_request(string json) =>
        IsInvalid(await api.SendJsonAsync("POST /v1/studios", json, Keys.Owner));

    [Theory]
    [InlineData("Content-Type: text/plain")]
    [InlineData("Content-Type: nonsense")]
    [InlineData("Content-Encoding: gzip")]
    public async Task A_body_of_another_type_is_invalid_request(string header) => IsInvalid(
        await api.SendBodyAsync("POST /v1/studios", """{"name":"x"}""", Keys.Owner, header));

    [Theory]
    [InlineData("DELETE /v1/studios/std_demo_main", "GET, HEAD")]
    [InlineData("PUT /v1/studios", "GET, HEAD, POST")]
    [InlineData("GET /v1/studios/std_demo_main/go-live", "POST")]
    [InlineData("BREW /v1/key", "GET, HEAD")]
    public async Task Another_method_is_invalid_request_and_keeps_Allow(string request, string allow)
    {
        var answer = await api.SendAsync(request, Keys.Owner);
        Assert.Equal(allow, answer.Header("Allow"));
        Envelope.HeadersAre(answer, "400 Bad Request", answer.Body.Length, ("Allow", allow));
        Assert.StartsWith("""{"error":{"code":"invalid_request",""", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Accept: text/html")]
    [InlineData("Accept: application/xml;q=1, */*;q=0")]
    [InlineData("Accept: nonsense;;;")]
    [InlineData("Accept-Encoding: gzip, br")]
    public async Task What_the_caller_accepts_changes_nothing(string header) => Envelope.Is(
        await api.SendAsync("GET /v1/studios/std_nowhere", Keys.Owner, header), "404 Not Found", "not_found", Envelope.NotFound);

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        var get = await api.SendAsync("GET /v1/studios/std_nowhere", Keys.Owner, "X-Request-Id: same");
        var head = await api.SendAsync("HEAD /v1/studios/std_nowhere", Keys.Owner, "X-Request-Id: same");
        Assert.Equal(0, head.Body.Length);
        Envelope.HeadersAre(head, "404 Not Found", get.Body.Length);
    }

    private static void IsInvalid(RawHttpResponse answer)
    {
        Assert.StartsWith("""{"error":{"code":"invalid_request","message":""", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NewStudio", answer.Text, StringComparison.Ordinal);
        Envelope.HeadersAre(answer, "400 Bad Request", Encoding.UTF8.GetByteCount(answer.Text));
    }
}
