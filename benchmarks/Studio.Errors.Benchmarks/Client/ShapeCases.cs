using System.Text;
using System.Text.Json;

namespace Studio.Errors.Benchmarks;

/// <summary>Bodies of other shapes than the usual one: the code found by the picture, and a bare walk over the whole body.</summary>
internal sealed class ShapeCases
{
    /// <summary>The body of RFC 9457.</summary>
    public const string Problem = "problem";

    /// <summary>A list of one object.</summary>
    public const string List = "list";

    /// <summary>A list of objects that are told apart.</summary>
    public const string Marked = "list, told apart";

    private readonly (string Name, ErrorCatalog Catalog, byte[] Body)[] shapes =
    [
        (
            Problem,
            Catalog("""{"type":"{documentation}","title":"{title}","status":"{status}","detail":"{message}","code":"{code}","requestId":"{requestId}","...":"{fields}"}"""),
            Utf8($$"""{"title":"Forbidden","status":403,"detail":"{{Finished.Message}}","code":"insufficient_scope","requestId":"{{Finished.RequestId}}","requiredScope":"{{Finished.Scope}}"}""")),
        (
            List,
            Catalog("""{"success":false,"errors":[{"code":"{code}","message":"{message}","documentation_url":"https://api.example/errors/{code}","...":"{fields}"}],"messages":[],"result":null}"""),
            Utf8($$"""{"success":false,"errors":[{"code":"insufficient_scope","message":"{{Finished.Message}}","documentation_url":"https://api.example/errors/insufficient_scope","requiredScope":"{{Finished.Scope}}"}],"messages":[],"result":null}""")),
        (
            Marked,
            Catalog("""{"error":{"code":"{status}","message":"{message}","details":[{"@type":"type.example/ErrorInfo","reason":"{code}","domain":"api","metadata":"{fields:text}"},{"@type":"type.example/RequestInfo","requestId":"{requestId}"}]}}"""),
            Utf8($$$"""{"error":{"code":403,"message":"{{{Finished.Message}}}","details":[{"@type":"type.example/ErrorInfo","reason":"insufficient_scope","domain":"api","metadata":{"requiredScope":"{{{Finished.Scope}}}"}},{"@type":"type.example/RequestInfo","requestId":"{{{Finished.RequestId}}}"}]}}""")),
    ];

    private long sum;

    /// <summary>The names of the shapes.</summary>
    public static IEnumerable<string> Names => [Problem, List, Marked];

    /// <summary>The cases.</summary>
    public IReadOnlyList<Case> All => [.. shapes.SelectMany(shape => new[]
    {
        new Case(shape.Name, Repeat(() => shape.Catalog.FindInBody(shape.Body)!.Status)),
        new Case(WalkOf(shape.Name), Repeat(() => Walk(shape.Body))),
    })];

    /// <summary>The case that a shape is compared with.</summary>
    public static string WalkOf(string name) => $"walk over {name}";

    /// <summary>A catalog of one code whose answers have a shape.</summary>
    public static ErrorCatalog Catalog(string picture) => ErrorCatalog.Parse(Utf8($$$"""
        {"version":"v1","scopes":[],"shape":{"mediaType":"application/problem+json","contentType":"application/problem+json","body":{{{picture}}}},"errors":{
        "insufficient_scope":{"status":403,"retry":"never","message":"the API key is missing the required scope: {requiredScope}","title":"Forbidden","fields":{"requiredScope":{"type":"string"} }}
        }}
        """));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static int Walk(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private Action<int> Repeat(Func<int> work) => count =>
    {
        for (var index = 0; index < count; index++)
        {
            sum += work();
        }
    };
}
