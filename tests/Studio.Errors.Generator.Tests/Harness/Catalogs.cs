using Studio.Errors.Tests;

namespace Studio.Errors.Generator.Tests;

/// <summary>Catalogs to generate from. Their names are none of the contract's.</summary>
internal static class Catalogs
{
    /// <summary>Two codes that answer every status.</summary>
    public const string Small = """
        {
          "version": "v1",
          "errors": {
            "wrong": {
              "status": 422, "retry": "never", "message": "that is wrong",
              "from": { "statuses": ["4xx"] },
              "when": "The request is wrong.", "remedy": "Correct it."
            },
            "broken": {
              "status": 500, "retry": "backoff", "message": "something broke",
              "from": { "statuses": ["5xx"] },
              "when": "The server broke.", "remedy": "Try again later."
            }
          }
        }
        """;

    /// <summary>The same as <see cref="Small"/>, written otherwise.</summary>
    public const string SmallReordered = """
        // A comment.
        { "errors": {
            "broken": { "remedy": "Try again later.", "when": "The server broke.",
                        "from": { "statuses": ["5xx"] }, "message": "something broke", "retry": "backoff", "status": 500, },
            "wrong": { "status": 422, "retry": "never", "message": "that is wrong",
                       "from": { "statuses": ["4xx"] }, "when": "The request is wrong.", "remedy": "Correct it." },
          }, "version": "v1" }
        """;

    /// <summary>Every kind of parameter, keywords as names, defaults of every type, a mapped exception, a missing scope.</summary>
    public const string Wide = """
        {
          "version": "2030-01",
          "scopes": ["b:write", "a:read"],
          "errors": {
            "wrong": {
              "status": 400, "retry": "never", "message": "{class}: {hint} {{sic}}",
              "fields": {
                "class": { "type": "string", "description": "The <class> & its \"kind\"", "example": "a" },
                "line": { "type": "integer", "required": false },
                "share": { "type": "number", "default": 1.5e300 },
                "is_final": { "type": "boolean", "default": true }
              },
              "values": { "hint": { "type": "string", "default": "a \"b\" \\ c" } },
              "when": "The request is wrong.", "remedy": "Correct it."
            },
            "unclear": {
              "status": 400, "retry": "never", "message": "{event}",
              "values": { "event": { "type": "string", "default": "unclear" } },
              "from": { "statuses": ["4xx"], "binding": "event" }
            },
            "out_of_reach": {
              "status": 403, "retry": "never", "message": "needs {namespace}",
              "fields": { "namespace": { "type": "string" } },
              "from": { "missingScope": "namespace" }
            },
            "too_fast": {
              "status": 429, "retry": "retryAfter", "message": "{ratio} too fast", "from": { "statuses": [429] },
              "values": { "ratio": { "type": "number", "default": -9 }, "turn": { "type": "integer", "default": -9223372036854775808 } }
            },
            "broken": {
              "status": 500, "retry": "backoff", "message": "something broke",
              "fields": { "weight": { "type": "number", "required": false } },
              "from": { "statuses": ["5xx"], "exceptions": ["System.IO.IOException", "System.Threading.Channels.ChannelClosedException", "App.Failure"] }
            }
          }
        }
        """;

    /// <summary>The exception that <see cref="Wide"/> maps, obsolete and internal as it is.</summary>
    public const string Failure = """
        namespace App;

        [System.Obsolete("Gone one day.")]
        internal sealed class Failure : System.Exception { }
        """;

    /// <summary>Types, lists, maps, formats, values and every role of a violation.</summary>
    public const string Rich = RichCatalog.Text;

    /// <summary>The catalog of the contract.</summary>
    public static string Contract { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "errors.json"));
}
