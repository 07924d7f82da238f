namespace Studio.Errors.Tests;

/// <summary>Edits of one catalog, each with the problems it gives marked in what it puts in, and its weight.</summary>
internal static class CatalogEdits
{
    public const string Before = """
        {
          "version": "v1",
          "scopes": ["a:read", "a:write"],
          "retired": ["gone"],
          "envelope": {
            "mediaType": "application/vnd.e+json",
            "body": {
              "ok": false, "count": 1.0, "tags": ["a", 1],
              "list": [{ "kind": "info", "code": "{code}", "text": "{message}", "...": "{fields}" }, { "kind": "request", "id": "{requestId}" }],
              "meta": { "status": "{status}", "link": "https://e.example/{code}" }
            }
          },
          "requestId": { "header": "Request-Id" },
          "headers": { "code": "X-Code" },
          "errors": {
            "first": {
              "status": 400, "retry": "never", "message": "first {detail}",
              "fields": {
                "limit": { "type": "integer", "default": 10 },
                "reason": { "type": "string", "required": false, "default": "", "description": "Why." }
              },
              "values": { "detail": { "type": "string", "default": "d" } },
              "from": { "statuses": ["4xx"], "binding": "detail" },
              "when": "w", "remedy": "r"
            },
            "second": { "status": 503, "retry": "backoff", "message": "second" },
            "third": { "status": 500, "retry": "backoff", "wire": "T-3", "message": "third", "from": { "statuses": ["5xx"] } },
            "old": { "status": 409, "retry": "never", "message": "old", "deprecated": "use first" }
          }
        }
        """;

    private const string Second = """
        "second": { "status": 503, "retry": "backoff", "message": "second" },
        """;

    private const string Old = """
        "old": { "status": 409, "retry": "never", "message": "old", "deprecated": "use first" }
        """;

    private const string Third = """
        "third": { "status": 500, "retry": "backoff", "wire": "T-3", "message": "third", "from": { "statuses": ["5xx"] } },
        """;

    /// <summary>The baseline of <see cref="Before"/>.</summary>
    public const string Shipped = """
        {
          "version": "v1",
          "envelope": { "mediaType": "application/vnd.e+json", "body": {
            "ok": false, "count": 1.0, "tags": ["a", 1],
            "list": [{ "kind": "info", "code": "{code}", "text": "{message}", "...": "{fields}" }, { "kind": "request", "id": "{requestId}" }],
            "meta": { "status": "{status}", "link": "https://e.example/{code}" } } },
          "requestId": { "header": "Request-Id" },
          "headers": { "code": "X-Code" },
          "codes": {
            "first": { "number": 1216469057, "status": 400, "retry": "never", "fields": { "limit": { "type": "integer" }, "reason": { "type": "string", "required": false } } },
            "old": { "number": 1026268118, "status": 409, "retry": "never", "deprecated": true },
            "second": { "number": 737727709, "status": 503, "retry": "backoff" },
            "third": { "number": 1777944894, "wire": "T-3", "status": 500, "retry": "backoff" }
          },
          "retired": ["gone"]
        }
        """;

    public static IEnumerable<string> Names => All.Select(edit => edit.Name);

    public static CatalogEdit Named(string name) => All.Single(edit => edit.Name == name);

    /// <summary>Each: what it is, what to find, what to put there, its weight (null: no change at all), and what comes before all else.</summary>
    public static readonly IReadOnlyList<CatalogEdit> All =
    [
        // Nothing that anyone could tell.
        new("white space", "\"version\": \"v1\",", "\"version\" :\"v1\" , // one", null),
        new("the order of scopes", "\"a:read\", \"a:write\"", "\"a:write\", \"a:read\"", null),
        new("the order of entries", Second, "", null, "\"errors\": {", "\"errors\": {" + Second),
        new("the order of members", "\"retry\": \"backoff\", \"message\": \"second\"", "\"message\": \"second\", \"retry\": \"backoff\"", null),
        new("a number's spelling", "\"status\": 400", "\"status\": 4.0e2", null),
        new("a default said in full", "\"type\": \"integer\",", "\"required\": true, \"type\": \"integer\",", null),

        new("a style of codes that every entry overrides", "\"wire\": \"T-3\"", "\"wire\": \"T-3\"", null, "\"retired\"", "\"codes\": \"snake_case\", \"retired\""),
        new("a retired code's spelling, said in full", "[\"gone\"]", "[{ \"code\": \"gone\", \"wire\": \"gone\" }]", null),
        new("what a placeholder of the envelope is written with", "\"{message}\"", "\"\\u007bmessage}\"", null),
        new("the letter case of a header", "\"X-Code\"", "\"x-code\"", null),

        // Texts.
        new("a message", "\"message\": \"second\"", "\"message\": \"another\"", "Patch"),
        new("a message's placeholder", "first {detail}", "first {detail} {limit}", "Patch"),
        new("when", "\"when\": \"w\"", "\"when\": \"ww\"", "Patch"),
        new("when, left out", "\"when\": \"w\", ", "", "Patch"),
        new("remedy", "\"remedy\": \"r\"", "\"remedy\": \"rr\"", "Patch"),
        new("a description", "\"Why.\"", "\"Why not.\"", "Patch"),
        new("a default", "\"default\": 10", "\"default\": 11", "Patch"),
        new("an example", "\"default\": 10", "\"default\": 10, \"example\": 3", "Patch"),
        new("a value's type", "\"detail\": { \"type\": \"string\", \"default\": \"d\" }", "\"detail\": { \"type\": \"string\", \"default\": \"e\" }", "Patch"),
        new("a new value", "\"values\": {", "\"values\": { \"more\": { \"type\": \"number\", \"default\": 1 },", "Patch"),
        new("when a code came", "\"message\": \"second\"", "\"message\": \"second\", \"since\": \"v1.1\"", "Patch"),
        new("how a deprecation is worded", "use first", "use second", "Patch"),
        new("a tombstone of a code that never was", "[\"gone\"]", "[\"gone\", \"never_was\"]", "Patch"),

        new("the order of the envelope", "\"ok\": false, \"count\": 1.0", "\"count\": 1.0, \"ok\": false", "Patch"),
        new("how a number of the envelope is written", "1.0", "1", "Patch"),
        new("the order of elements that a constant tells apart", "[{ \"kind\": \"info\"", "[{ \"kind\": \"request\", \"id\": \"{requestId}\" }, { \"kind\": \"info\"", "Patch", ", { \"kind\": \"request\", \"id\": \"{requestId}\" }]", "]"),
        new("what ids of requests begin with", "\"Request-Id\"", "\"Request-Id\", \"prefix\": \"r-\"", "Patch"),
        new("what ids are refused", "\"Request-Id\"", "\"Request-Id\", \"refuse\": []", "Patch"),
        new("where ids of requests come from", "\"Request-Id\"", "\"Request-Id\", \"from\": \"trace\"", "Patch"),
        new("a title", "\"message\": \"second\"", "\"message\": \"second\", \"title\": \"t\"", "Patch"),
        new("a category that nothing shows", "\"message\": \"second\"", "\"message\": \"second\", \"category\": \"c\"", "Patch"),
        new("documentation that identifies nothing", "\"message\": \"second\"", "\"message\": \"second\", \"documentation\": \"urn:second\"", "Patch"),

        // Additions.
        new("a new constant in the envelope", "\"ok\": false", "\"ok\": false, \"more\": \"x\"", "Minor"),
        new("a new placeholder in the envelope", "\"meta\": {", "\"meta\": { \"trace\": \"{traceId}\",", "Minor"),
        new("a new element that a constant tells apart", ", { \"kind\": \"request\"", ", { \"kind\": \"retry\", \"after\": \"{retryAfter}\" }, { \"kind\": \"request\"", "Minor"),
        new("a new code", Second, Second + "\"{|SERR070:new_one|}\": { \"status\": 404, \"retry\": \"never\", \"message\": \"m\" },", "Minor"),
        new("two new codes", Second, Second + "\"{|SERR070:new_one|}\": { \"status\": 404, \"retry\": \"never\", \"message\": \"m\" }, \"{|SERR070:new_two|}\": { \"status\": 404, \"retry\": \"never\", \"message\": \"m\" },", "Minor"),
        new("a new optional field", "\"fields\": {", "\"fields\": { \"hint\": { \"type\": \"string\", \"required\": false },", "Minor"),
        new("the first field, optional", "\"message\": \"second\"", "\"message\": \"second\", \"fields\": { \"hint\": { \"type\": \"string\", \"required\": false } }", "Minor"),
        new("a deprecation", "\"message\": \"second\"", "\"message\": \"second\", \"deprecated\": \"use first\"", "Minor"),
        new("a deprecation taken back", ", \"deprecated\": \"use first\"", "", "Minor"),
        new("a scope", "\"a:write\"]", "\"a:write\", \"b\"]", "Minor"),
        new("what an entry answers", "\"message\": \"second\"", "\"message\": \"second\", \"from\": { \"statuses\": [503] }", "Minor"),

        // What breaks the promise.
        new("a code removed", Second, "", "Major", "\"errors\"", "\"{|SERR050:errors|}\""),
        new("two codes removed", Second + "\n    " + Third, "", "Major", "\"errors\"", "\"{|SERR050+SERR050:errors|}\""),
        new("a code renamed", "\"second\":", "\"{|SERR051:seconds|}\":", "Major"),
        new("a code removed and an unlike one added", Second, "\"{|SERR070:seconds|}\": { \"status\": 504, \"retry\": \"backoff\", \"message\": \"m\" },", "Major", "\"errors\"", "\"{|SERR050:errors|}\""),
        new("a status", "\"status\": 503", "\"status\": {|SERR052:500|}", "Major"),
        new("a status, in another spelling", "\"status\": 400", "\"status\": {|SERR052:4.04E+2|}", "Major"),
        new("retry, to more", "\"retry\": \"never\", \"message\": \"first", "\"retry\": \"{|SERR053:backoff|}\", \"message\": \"first", "Major"),
        new("retry, to less", "\"retry\": \"backoff\", \"message\": \"second", "\"retry\": \"{|SERR053:never|}\", \"message\": \"second", "Major"),
        new("retry, to a header", "\"retry\": \"backoff\", \"message\": \"second", "\"retry\": \"{|SERR053:retryAfter|}\", \"message\": \"second", "Major"),
        new("a status and retry", "\"status\": 503, \"retry\": \"backoff\"", "\"status\": {|SERR052:500|}, \"retry\": \"{|SERR053:never|}\"", "Major"),
        new("a field removed", "\"limit\": { \"type\": \"integer\", \"default\": 10 },", "", "Major", "\"fields\"", "\"{|SERR054:fields|}\""),
        new("all fields removed", "\"fields\": {\n        \"limit\": { \"type\": \"integer\", \"default\": 10 },\n        \"reason\": { \"type\": \"string\", \"required\": false, \"default\": \"\", \"description\": \"Why.\" }\n      },", "", "Major", "\"first\"", "\"{|SERR054+SERR054:first|}\""),
        new("a field made a value", "\"limit\": { \"type\": \"integer\", \"default\": 10 },", "", "Major", "\"fields\": {", "\"{|SERR054:fields|}\": {", "\"values\": {", "\"values\": { \"limit\": { \"type\": \"integer\", \"default\": 10 },"),
        new("a field renamed", "\"reason\": {", "\"cause\": {", "Major", "\"fields\"", "\"{|SERR054:fields|}\""),
        new("a field renamed in case alone", "\"limit\": {", "\"{|SERR057:liMit|}\": {", "Major", "\"fields\"", "\"{|SERR054:fields|}\""),
        new("a field's type", "\"type\": \"integer\",", "\"type\": \"{|SERR055:number|}\",", "Major"),
        new("a field made optional", "\"default\": 10", "\"default\": 10, \"required\": {|SERR056:false|}", "Major"),
        new("a field made required", "\"required\": false, ", "", "Major", "\"reason\"", "\"{|SERR056:reason|}\""),
        new("a field made required, in words", "\"required\": false", "\"required\": {|SERR056:true|}", "Major"),
        new("a new required field", "\"message\": \"second\"", "\"message\": \"second\", \"fields\": { \"{|SERR057:hint|}\": { \"type\": \"string\" } }", "Major"),
        new("a new required field with a default", "\"message\": \"second\"", "\"message\": \"second\", \"fields\": { \"{|SERR057:hint|}\": { \"type\": \"string\", \"default\": \"\" } }", "Major"),
        new("a retired code used again", Second, Second + "\"{|SERR059:gone|}\": { \"status\": 404, \"retry\": \"never\", \"message\": \"m\" },", "Major", "\"retired\": [\"gone\"],", ""),
        new("a tombstone removed", "\"retired\": [\"gone\"],", "", "Major", "\"errors\"", "\"{|SERR061:errors|}\""),
        new("a tombstone removed from the list", "\"retired\": [\"gone\"]", "\"{|SERR061:retired|}\": []", "Major"),
        new("a code retired that was not deprecated", Second, "", "Major", "[\"gone\"]", "[\"gone\", \"{|SERR060:second|}\"]"),
        new("a deprecated code retired", ",\n    " + Old.TrimEnd(), "", "Major", "[\"gone\"]", "[\"gone\", \"old\"]"),
        new("a deprecated code removed", ",\n    " + Old.TrimEnd(), "", "Major", "\"errors\"", "\"{|SERR050:errors|}\""),
        new("a member of the envelope removed", ", \"text\": \"{message}\"", "", "Major", "[{ \"kind\": \"info\"", "[{|SERR062:{|} \"kind\": \"info\""),
        new("a member of the envelope renamed", "\"ok\": false", "\"fine\": false", "Major", "\"body\"", "\"{|SERR062:body|}\""),
        new("a member of the envelope moved", "\"status\": \"{status}\",", "", "Major", "\"meta\": {", "\"status\": \"{status}\", \"{|SERR062:meta|}\": {"),
        new("another placeholder in a member", "\"status\": \"{status}\"", "\"{|SERR062:status|}\": \"{status:text}\"", "Major"),
        new("the text around a code", "\"link\": \"https://e.example/{code}\"", "\"{|SERR062:link|}\": \"https://e.example/v2/{code}\"", "Major"),
        new("a constant of the envelope", "\"ok\": false", "\"{|SERR062:ok|}\": true", "Major"),
        new("a number of the envelope", "\"count\": 1.0", "\"{|SERR062:count|}\": 2", "Major"),
        new("a list of constants", "[\"a\", 1]", "[\"a\"]", "Major", "\"tags\"", "\"{|SERR062:tags|}\""),
        new("an object made a list", "\"meta\": { \"status\": \"{status}\", \"link\": \"https://e.example/{code}\" }", "\"{|SERR062:meta|}\": [{ \"status\": \"{status}\", \"link\": \"https://e.example/{code}\" }]", "Major"),
        new("fields in an object of their own", "\"...\": \"{fields}\"", "\"details\": \"{fields}\"", "Major", "[{ \"kind\": \"info\"", "[{|SERR062:{|} \"kind\": \"info\""),
        new("an element removed", ", { \"kind\": \"request\", \"id\": \"{requestId}\" }", "", "Major", "\"list\": [{", "\"{|SERR062:list|}\": [{"),
        new("what tells an element apart", "\"kind\": \"request\"", "\"kind\": \"ids\"", "Major", "\"list\"", "\"{|SERR062:list|}\""),
        new("the media type", "\"mediaType\": \"application/vnd.e+json\"", "\"{|SERR062:mediaType|}\": \"application/json\"", "Major"),
        new("the media type left out", "\"mediaType\": \"application/vnd.e+json\",", "", "Major", "\"envelope\"", "\"{|SERR062:envelope|}\""),
        new("the header of the request's id", "\"header\": \"Request-Id\"", "\"{|SERR064:header|}\": \"X-Id\"", "Major"),
        new("the header of the request's id left out", "\"requestId\": { \"header\": \"Request-Id\" }", "\"{|SERR064:requestId|}\": {}", "Major"),
        new("the header of the code", "\"code\": \"X-Code\"", "\"{|SERR064:code|}\": \"X-Error\"", "Major"),
        new("the header of the code left out", "\"headers\": { \"code\": \"X-Code\" },", "", "Major", "\"errors\"", "\"{|SERR064:errors|}\""),
        new("a code on the wire", "\"T-3\"", "\"{|SERR063:T-4|}\"", "Major"),
        new("a code on the wire in another letter case", "\"T-3\"", "\"{|SERR063:t-3|}\"", "Major"),
        new("a code on the wire as its name", "\"wire\": \"T-3\", ", "", "Major", "\"third\"", "\"{|SERR063:third|}\""),
        new("a code on the wire that had none", "\"message\": \"second\"", "\"message\": \"second\", \"wire\": \"{|SERR063:S-2|}\"", "Major"),
        new("a retired code on the wire", "[\"gone\"]", "[{ \"code\": \"{|SERR063:gone|}\", \"wire\": \"G-1\" }]", "Major"),
        new("a deprecated code retired under another spelling", ",\n    " + Old.TrimEnd(), "", "Major", "[\"gone\"]", "[\"gone\", { \"code\": \"{|SERR063:old|}\", \"wire\": \"O-1\" }]"),
        new("a code renamed whose wire is kept", "\"third\": { \"status\": 500", "\"{|SERR051:thirds|}\": { \"status\": 501", "Major"),
        new("the version", "\"v1\"", "\"v2\"", "Major", "\"version\"", "\"{|SERR071:version|}\""),
    ];
}

/// <summary>One edit: pairs of what to find and what to put there.</summary>
internal sealed record CatalogEdit(string Name, string Find, string Put, string? Weight, params string[] More)
{
    /// <summary>The edited catalog, with what it is told.</summary>
    public MarkedCatalog Apply()
    {
        var text = CatalogEdits.Before;
        var edits = new List<string>([Find, Put, .. More]);
        for (var index = 0; index < edits.Count; index += 2)
        {
            var at = text.IndexOf(edits[index], StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{edits[index]}' is not in the catalog.");
            text = string.Concat(text.AsSpan(0, at), edits[index + 1], text.AsSpan(at + edits[index].Length));
        }

        return MarkedCatalog.Parse(text);
    }
}
