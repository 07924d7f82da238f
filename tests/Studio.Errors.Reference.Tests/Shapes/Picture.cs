using System.Text;

namespace Studio.Errors.Reference.Tests.Shapes;

/// <summary>
/// A published shape of errors: its picture, and the bytes of a full answer (every value is there) and of a bare one (no fields,
/// no documentation, no title, no delay).
/// </summary>
/// <param name="Name">Whose shape it is.</param>
/// <param name="Body">The picture.</param>
/// <param name="Full">The body of a full answer.</param>
/// <param name="Bare">The body of a bare answer.</param>
public sealed record Picture(string Name, string Body, string Full, string Bare)
{
    /// <summary>The id that requests are sent with.</summary>
    public const string RequestId = "a/b:1";

    private const string Door = "\"door\":\"north \\\"gate\\\"\"";

    public string MediaType { get; init; } = "application/json";

    public string Header { get; init; } = "X-Request-Id";

    public string? CodeHeader { get; init; }

    public bool AreCodesNumbers { get; init; }

    public bool HasCategories => Body.Contains("{category}", StringComparison.Ordinal);

    public string FullCode => AreCodesNumbers ? "20503" : "STORE_CLOSED";

    public string BareCode => AreCodesNumbers ? "20500" : "BROKEN";

    public ErrorCatalog Catalog => ErrorCatalog.Parse(Encoding.UTF8.GetBytes(Text));

    /// <summary>The catalog as the generator would emit it.</summary>
    public string Text => $$$"""
        {"version":"1","scopes":[],"shape":{"mediaType":"{{{MediaType}}}","contentType":"{{{MediaType}}}","body":{{{Body}}}}{{{Optional(Header != "X-Request-Id", $",\"requestId\":{{\"header\":\"{Header}\"}}")}}}{{{Optional(CodeHeader is not null, $",\"headers\":{{\"code\":\"{CodeHeader}\"}}")}}}{{{Optional(AreCodesNumbers, ",\"codes\":\"number\"")}}},"errors":{
        "{{{BareCode}}}":{"status":500,"retry":"backoff","key":"broken","message":"it is broken"{{{Optional(HasCategories, ",\"category\":\"api_error\"")}}}},
        "{{{FullCode}}}":{"status":503,"retry":"retryAfter","key":"store_closed","message":"the {door} is closed","title":"Closed","category":"opening_error","documentation":"https://docs.example/closed","fields":{"hint":{"type":"string","required":false},"door":{"type":"string"},"left":{"type":"integer"},"final":{"type":"boolean","required":false}} }
        }}
        """;

    public static IEnumerable<Picture> All =>
    [
        new(
            "Stripe",
            """{"error":{"type":"{category}","code":"{code}","message":"{message}","doc_url":"{documentation}","...":"{fields}"}}""",
            $$$"""{"error":{"type":"opening_error","code":"STORE_CLOSED","message":"the north \"gate\" is closed","doc_url":"https://docs.example/closed",{{{Door}}},"left":12,"final":true}}""",
            """{"error":{"type":"api_error","code":"BROKEN","message":"it is broken"}}""") { Header = "Request-Id" },
        new(
            "GitHub",
            """{"message":"{message}","code":"{code}","documentation_url":"{documentation}","status":"{status:text}","...":"{fields}"}""",
            $$$"""{"message":"the north \"gate\" is closed","code":"STORE_CLOSED","documentation_url":"https://docs.example/closed","status":"503",{{{Door}}},"left":12,"final":true}""",
            """{"message":"it is broken","code":"BROKEN","status":"500"}"""),
        new(
            "Twilio",
            """{"code":"{code}","message":"{message}","more_info":"{documentation}","status":"{status}","details":"{fields}"}""",
            $$$"""{"code":20503,"message":"the north \"gate\" is closed","more_info":"https://docs.example/closed","status":503,"details":{{{{Door}}},"left":12,"final":true}}""",
            """{"code":20500,"message":"it is broken","status":500}""") { AreCodesNumbers = true },
        new(
            "Google",
            """{"error":{"code":"{status}","message":"{message}","status":"{category}","details":[{"@type":"x/ErrorInfo","reason":"{code}","domain":"shop","metadata":"{fields:text}"},{"@type":"x/RequestInfo","requestId":"{requestId}"},{"@type":"x/RetryInfo","retryDelay":"{retryAfter}s"}]}}""",
            $$$"""{"error":{"code":503,"message":"the north \"gate\" is closed","status":"opening_error","details":[{"@type":"x/ErrorInfo","reason":"STORE_CLOSED","domain":"shop","metadata":{{{{Door}}},"left":"12","final":"true"}},{"@type":"x/RequestInfo","requestId":"a/b:1"},{"@type":"x/RetryInfo","retryDelay":"3s"}]}}""",
            """{"error":{"code":500,"message":"it is broken","status":"api_error","details":[{"@type":"x/ErrorInfo","reason":"BROKEN","domain":"shop"},{"@type":"x/RequestInfo","requestId":"a/b:1"}]}}"""),
        new(
            "Graph",
            """{"error":{"code":"{code}","message":"{message}","...":"{fields}","innererror":{"date":"{time}","request-id":"{requestId}"}}}""",
            $$$$$"""{"error":{"code":"STORE_CLOSED","message":"the north \"gate\" is closed",{{{{{Door}}}}},"left":12,"final":true,"innererror":{"date":"2030-01-01T00:00:00Z","request-id":"a/b:1"}}}""",
            """{"error":{"code":"BROKEN","message":"it is broken","innererror":{"date":"2030-01-01T00:00:00Z","request-id":"a/b:1"}}}""") { Header = "request-id", CodeHeader = "X-Error-Code" },
        new(
            "Cloudflare",
            """{"success":false,"errors":[{"code":"{code}","message":"{message}","documentation_url":"https://api.example/errors/{code}","...":"{fields}"}],"messages":[],"result":null}""",
            $$$"""{"success":false,"errors":[{"code":"STORE_CLOSED","message":"the north \"gate\" is closed","documentation_url":"https://api.example/errors/STORE_CLOSED",{{{Door}}},"left":12,"final":true}],"messages":[],"result":null}""",
            """{"success":false,"errors":[{"code":"BROKEN","message":"it is broken","documentation_url":"https://api.example/errors/BROKEN"}],"messages":[],"result":null}"""),
        new(
            "JSON:API",
            """{"errors":[{"id":"{requestId}","status":"{status:text}","code":"{code}","title":"{title}","detail":"{message}","links":{"about":"{documentation}"},"meta":"{fields}"}]}""",
            $$$"""{"errors":[{"id":"a/b:1","status":"503","code":"STORE_CLOSED","title":"Closed","detail":"the north \"gate\" is closed","links":{"about":"https://docs.example/closed"},"meta":{{{{Door}}},"left":12,"final":true}}]}""",
            """{"errors":[{"id":"a/b:1","status":"500","code":"BROKEN","detail":"it is broken"}]}""") { MediaType = "application/vnd.api+json" },
        new(
            "RFC 9457",
            """{"type":"{documentation}","title":"{title}","status":"{status}","detail":"{message}","code":"{code}","requestId":"{requestId}","...":"{fields}"}""",
            $$$"""{"type":"https://docs.example/closed","title":"Closed","status":503,"detail":"the north \"gate\" is closed","code":"STORE_CLOSED","requestId":"a/b:1",{{{Door}}},"left":12,"final":true}""",
            """{"status":500,"detail":"it is broken","code":"BROKEN","requestId":"a/b:1"}""") { MediaType = "application/problem+json" },
        new(
            "RFC 9457 by its type",
            """{"type":"https://docs.example/{code}","status":"{status}","detail":"{message}","instance":"urn:request:{requestId}","retry":"{retryAfter}","...":"{fields}"}""",
            $$$"""{"type":"https://docs.example/STORE_CLOSED","status":503,"detail":"the north \"gate\" is closed","instance":"urn:request:a%2Fb%3A1","retry":3,{{{Door}}},"left":12,"final":true}""",
            """{"type":"https://docs.example/BROKEN","status":500,"detail":"it is broken","instance":"urn:request:a%2Fb%3A1"}""") { MediaType = "application/problem+json" },
        new(
            "OAuth 2",
            """{"error":"{code}","error_description":"{message}","error_uri":"{documentation}","...":"{fields}"}""",
            $$$"""{"error":"STORE_CLOSED","error_description":"the north \"gate\" is closed","error_uri":"https://docs.example/closed",{{{Door}}},"left":12,"final":true}""",
            """{"error":"BROKEN","error_description":"it is broken"}"""),
        new(
            "AWS",
            """{"__type":"com.example#{code}","message":"{message}","...":"{fields}"}""",
            $$$"""{"__type":"com.example#STORE_CLOSED","message":"the north \"gate\" is closed",{{{Door}}},"left":12,"final":true}""",
            """{"__type":"com.example#BROKEN","message":"it is broken"}"""),
        new(
            "AWS by a header",
            """{"...":"{fields}","message":"{message}"}""",
            $$$"""{{{{Door}}},"left":12,"final":true,"message":"the north \"gate\" is closed"}""",
            """{"message":"it is broken"}""") { CodeHeader = "X-Amzn-Errortype" },
        new(
            "OpenAI",
            """{"error":{"message":"{message}","type":"{category}","door":null,"code":"{code}","...":"{fields}"}}""",
            $$$"""{"error":{"message":"the north \"gate\" is closed","type":"opening_error","code":"STORE_CLOSED",{{{Door}}},"left":12,"final":true}}""",
            """{"error":{"message":"it is broken","type":"api_error","door":null,"code":"BROKEN"}}"""),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Optional(bool isThere, string text) => isThere ? text : "";
}
