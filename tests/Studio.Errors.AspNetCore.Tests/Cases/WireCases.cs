using Studio.Errors.AspNetCore.Tests.Application;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>Every known way out of the envelope that a well-formed request can find.</summary>
internal static class WireCases
{
    private const string Json = "Content-Type: application/json";
    private const string Form = "Content-Type: application/x-www-form-urlencoded";
    private const string WholeNumber = "must be a whole number from -2147483648 to 2147483647";
    private const string BadBody = "the request body must be valid JSON";
    private const string WrongType = "the content type of the request body is not one that this path takes";

    public static IReadOnlyList<WireCase> All { get; } =
        [.. Routing(), .. Parameters(), .. Bodies(), .. Answers(), .. Exceptions(), .. Access(), .. Controllers(), .. Middleware(), .. Files()];

    private static IEnumerable<WireCase> Routing() =>
    [
        new("unknown route", new("GET", "/nowhere"), 404),
        new("unknown route, HEAD", new("HEAD", "/nowhere"), 404),
        new("unknown route, OPTIONS", new("OPTIONS", "/nowhere"), 404),
        new("unknown route, html", new("GET", "/nowhere", null, "Accept: text/html"), 404),
        new("unknown route, odd Accept", new("GET", "/nowhere", null, "Accept: ;;,q=9"), 404),
        new("escaped path", new("GET", "/%ff%e2%82/%2e%2e/x"), 404),
        new("wrong method", new("POST", "/ok", ""), 405, "the Allow header") { Allow = "GET" },
        new("wrong method, DELETE", new("DELETE", "/int"), 405, "the Allow header") { Allow = "GET" },
        new("wrong method, OPTIONS", new("OPTIONS", "/ok"), 405) { Allow = "GET" },
        new("wrong method, TRACE", new("TRACE", "/ok"), 405) { Allow = "GET" },
        new("wrong method, made up", new("FROB", "/ok"), 405) { Allow = "GET" },
        new("HEAD of a GET", new("HEAD", "/ok"), 405) { Allow = "GET" },
    ];

    private static IEnumerable<WireCase> Parameters() =>
    [
        new("no number", new("GET", "/int?limit=q"), 400, $"limit {WholeNumber}"),
        new("number overflows", new("GET", "/int?limit=99999999999999999999"), 400, $"limit {WholeNumber}"),
        new("number twice", new("GET", "/int?limit=1&limit=2"), 400, $"limit {WholeNumber}"),
        new("number missing", new("GET", "/int"), 400, "limit is required"),
        new("number empty", new("GET", "/int?limit="), 400, $"limit {WholeNumber}"),
        new("no truth value", new("GET", "/bool?flag=yes"), 400, "flag must be true or false"),
        new("no date", new("GET", "/date?day=tomorrow"), 400, "day must be a date such as 2026-01-31"),
        new("no member of the enum", new("GET", "/day?day=Someday"), 400, "day must be one of Sunday, Monday"),
        new("no UUID in the route", new("GET", "/id/7"), 400, "id must be a UUID"),
        new("no number in the header", new("GET", "/header", null, "X-Count: many"), 400, $"X-Count {WholeNumber}"),
        new("header missing", new("GET", "/header"), 400, "X-Count is required"),
    ];

    private static IEnumerable<WireCase> Bodies() =>
    [
        new("no content type", new("POST", "/body", "{}"), 415, WrongType),
        new("wrong content type", new("POST", "/body", "{}", "Content-Type: text/plain"), 415, WrongType),
        new("content type is no media type", new("POST", "/body", "{}", "Content-Type: ;;"), 415, WrongType),
        new("unknown charset", new("POST", "/body", "{}", "Content-Type: application/json; charset=bogus"), 400),
        new("no body", new("POST", "/body", "", Json), 400, "a request body is required"),
        new("JSON is cut", new("POST", "/body", "{\"name\":", Json), 400, BadBody),
        new("JSON is null", new("POST", "/body", "null", Json), 400, BadBody),
        new("JSON has a wrong type", new("POST", "/body", "{\"count\":\"many\"}", Json), 400, $"count {WholeNumber}"),
        new("JSON number overflows", new("POST", "/body", "{\"count\":99999999999}", Json), 400, $"count {WholeNumber}"),
        new("JSON too deep", new("POST", "/body", string.Concat(Enumerable.Repeat("{\"inner\":", 100)), Json), 400, BadBody),
        new("JSON is not UTF-8", new("POST", "/body", "{\"name\":\"\xff\xfe\"}", Json), 400, BadBody),
        new("validation", new("POST", "/valid", "{\"name\":\"\",\"count\":11}", Json), 400, "name and count are not valid"),
        new("bad gzip", new("POST", "/raw", "no gzip", "Content-Encoding: gzip"), 400),
        new("bad brotli", new("POST", "/raw", "no brotli", "Content-Encoding: br"), 400),
        new("bad gzip of JSON", new("POST", "/body", "no gzip", Json, "Content-Encoding: gzip"), 400),
        new("form as JSON", new("POST", "/form", "{}", Json), 415, WrongType),
        new("form field missing", new("POST", "/form", "other=1", Form), 400),
        new("multipart without boundary", new("POST", "/file", "x", "Content-Type: multipart/form-data"), 400),
        new("multipart is cut", new("POST", "/file", "--b\r\nContent-Disposition", "Content-Type: multipart/form-data; boundary=b"), 400),
        new("form with too many fields", new("POST", "/form", string.Concat(Enumerable.Repeat("a&", 1100)), Form), 400),
        new("multipart without the file", new("POST", "/file", "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n", "Content-Type: multipart/form-data; boundary=b"), 400),
        new("no antiforgery token", new("POST", "/antiforgery", "name=x", Form), 400),
        new("too large", new("POST", "/raw", new string('x', 5000)), 413, "the request body is too large"),
        new("JSON too large", new("POST", "/body", $"{{\"name\":\"{new string('x', 5000)}\"}}", Json), 413, "the request body is too large"),
    ];

    private static IEnumerable<WireCase> Answers() =>
    [
        .. Statuses("status", 400, 402, 404, 406, 409, 410, 418, 422, 451, 500, 501, 502, 503, 504, 507, 599),
        .. Statuses("problem", 400, 404, 429, 500, 503),
        .. Statuses("text", 400, 403, 404, 500, 502),
        .. Statuses("started", 404, 500),
        .. NoStatuses("status/-1", "started/0", "text/99", "problem/102", "status/600", "started/1000"),
        new("not found with a body", new("GET", "/notfound"), 404),
        new("unauthorized", new("GET", "/unauthorized"), 401),
        new("challenge", new("GET", "/challenge"), 401) { Challenge = "Bearer" },
        new("challenge with a key", new("GET", "/challenge", null, "X-API-Key: x"), 401) { Challenge = "Bearer error=\"invalid_token\"" },
        new("forbid", new("GET", "/forbid", null, "X-API-Key: x"), 403),
        new("bad range", new("GET", "/range", null, "Range: bytes=90-99"), 416),
        new("headers of a body that isn't there", new("GET", "/etag"), 503),
        new("announced and not written", new("GET", "/announced"), 500),
        new("own error", new("GET", "/own"), 404),
        new("own error, compressed", new("GET", "/own", null, "Accept-Encoding: gzip, br"), 404),
        new("own error, where answers are cached", new("GET", "/own/cached"), 404),
        new("own error, where answers are cached, again", new("GET", "/own/cached"), 404),
        new("own error, thrown", new("GET", "/own/thrown"), 404),
        new("own error, text", new("GET", "/own/text?text=a%22b%5C%0A%01%F0%9F%98%80%ED%A0%80"), 400, "a\"b\\\n\u0001😀"),
    ];

    private static IEnumerable<WireCase> Exceptions() =>
    [
        .. Throwing("/throw", "/throw/later", "/throw/filter", "/throw/result", "/throw/json", "/throw/status", "/throw/headers", "/throw/starting", "/throw/starting/own", "/throw/map"),
        new("throw a bad request", new("GET", "/throw/bad"), 418),
        new("throw a time-out", new("GET", "/throw/timeout"), 504),
        new("throw a cancellation", new("GET", "/throw/cancel"), 504),
        new("throw a cancelled task", new("GET", "/throw/task"), 504),
        new("throw, html", new("GET", "/throw", null, "Accept: text/html"), 500),
        new("throw, compressed", new("GET", "/throw", null, "Accept-Encoding: gzip"), 500),
    ];

    private static IEnumerable<WireCase> Access() =>
    [
        new("no key", new("GET", "/scoped/one"), 401) { Challenge = "Bearer" },
        new("bad key", new("GET", "/scoped/one", null, "X-API-Key: bad"), 401) { Challenge = "Bearer error=\"invalid_token\"" },
        new("another scheme's key", new("GET", "/scoped/one", null, "Authorization: Basic eDp5"), 401) { Challenge = "Bearer" },
        new("a token of no use", new("GET", "/scoped/one", null, "Authorization: Bearer bad"), 401) { Challenge = "Bearer error=\"invalid_token\"" },
        new("the key store is down", new("GET", "/scoped/one", null, "X-API-Key: crash"), 500),
        new("group scope missing", new("GET", "/scoped/one", null, "Authorization: Bearer b:write"), 403, Scope: "a:read") { Challenge = Scopes("a:read b:write") },
        new("group scope missing, key of a header", new("GET", "/scoped/one", null, "X-API-Key: b:write"), 403, Scope: "a:read"),
        new("endpoint scope missing", new("GET", "/scoped/two", null, "Authorization: Bearer x a:read"), 403, Scope: "b:write") { Challenge = Scopes("a:read b:write c:admin") },
        new("last scope missing", new("GET", "/scoped/two", null, "Authorization: Bearer a:read b:write"), 403, Scope: "c:admin") { Challenge = Scopes("a:read b:write c:admin") },
        new("scope in another case", new("GET", "/scoped/one", null, "Authorization: Bearer A:READ b:write"), 403, Scope: "a:read") { Challenge = Scopes("a:read b:write") },
        new("scope returned", new("GET", "/scoped/own", null, "Authorization: Bearer a:read"), 403, Scope: "d:other") { Challenge = Scopes("a:read") },
        new("policy", new("GET", "/policy", null, "X-API-Key: a:read"), 403),
    ];

    private static IEnumerable<WireCase> Controllers() =>
    [
        new("controller, not found", new("GET", "/mvc/notfound"), 404),
        new("controller, bad request", new("GET", "/mvc/bad"), 400),
        new("controller, throw", new("GET", "/mvc/throw"), 500),
        new("controller, no number", new("GET", "/mvc/int?limit=q"), 400, $"limit {WholeNumber}"),
        new("controller, scope", new("GET", "/mvc/scoped", null, "Authorization: Bearer x"), 403, Scope: "a:read") { Challenge = Scopes("a:read") },
        new("controller, wrong method", new("PUT", "/mvc/int", ""), 405) { Allow = "GET" },
    ];

    private static IEnumerable<WireCase> Middleware() =>
    [
        new("limit spent", new("GET", "/spent"), 429) { RetryAfter = "42" },
        new("request time-out", new("GET", "/slow"), 504),
        new("host refused", new("GET", "/ok", null, "Host: evil.example"), 400),
        new("cors", new("GET", "/nowhere", null, "Origin: https://x.example"), 404),
    ];

    private static IEnumerable<WireCase> Files() =>
    [
        new("file that isn't there", new("GET", "/files/nothing.json"), 404),
        new("file of a type that isn't served", new("GET", EndpointsUnderTest.File + "x"), 404),
        new("file beyond the folder", new("GET", "/files/..%2f..%2fsecret"), 404),
        new("folder", new("GET", "/files/"), 404),
        new("file, POST", new("POST", EndpointsUnderTest.File, ""), 404),
        new("file, bad range", new("GET", EndpointsUnderTest.File, null, "Range: bytes=999999999-"), 416),
        new("file, of another version", new("GET", EndpointsUnderTest.File, null, "If-Match: \"other\""), 412),
        new("file, changed since", new("GET", EndpointsUnderTest.File, null, "If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT"), 412),
    ];

    private static IEnumerable<WireCase> Statuses(string way, params int[] statuses) =>
        statuses.Select(status => new WireCase($"{way} {status}", new("GET", $"/{way}/{status}"), status));

    private static IEnumerable<WireCase> NoStatuses(params string[] paths) =>
        paths.Select(path => new WireCase($"{path}, which is no status", new("GET", $"/{path}"), 500));

    private static IEnumerable<WireCase> Throwing(params string[] paths) =>
        paths.Select(path => new WireCase(path, new("GET", path), 500));

    private static string Scopes(string scopes) => $"Bearer error=\"insufficient_scope\", scope=\"{scopes}\"";
}
