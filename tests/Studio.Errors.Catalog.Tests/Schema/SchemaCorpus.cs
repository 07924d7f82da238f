// Under other names: the catalog has nodes of its own.
using Array = System.Text.Json.Nodes.JsonArray;
using Node = System.Text.Json.Nodes.JsonNode;
using Object = System.Text.Json.Nodes.JsonObject;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Catalogs that differ from a good one in one place: every value replaced by every sample, every member removed, added to or renamed.</summary>
internal static class SchemaCorpus
{
    private const string Good = """
        { "$schema": "s", "version": "v1", "scopes": ["a:b", "c"], "retired": ["gone", { "code": "left", "wire": "L-1" }], "codes": "kebab-case",
          "envelope": { "mediaType": "application/vnd.x+json", "body": {
            "a": { "code": "{code}", "...": "{fields}" }, "b": [{ "kind": "k", "id": "{requestId}" }], "c": "{{{status}}}", "d": [1, true, "x"] } },
          "requestId": { "header": "Request-Id", "prefix": "r_", "refuse": ["sk_"] },
          "headers": { "code": "X-Code" }, "documentation": "https://a.example/{code}?b#c", "errors": {
          "first": { "status": 400, "retry": "never", "message": "m {text}", "when": "w", "remedy": "r", "since": "v1", "deprecated": "d",
            "wire": "F-1", "title": "t", "category": "c", "documentation": "urn:a",
            "fields": {
              "text": { "type": "string", "description": "d", "default": "x", "example": "y", "required": true },
              "whole": { "type": "integer", "default": 1, "example": 2 } },
            "values": {
              "share": { "type": "number", "default": 1.5, "example": 2 },
              "isSo": { "type": "boolean", "default": true, "example": false } },
            "from": { "statuses": ["4xx", 404], "exceptions": ["A.B+C"], "policies": ["Adults"], "roles": ["editor"], "missingScope": "text", "binding": "text" } },
          "second": { "status": 503, "retry": "backoff", "message": "m" },
          "third": { "status": 429, "retry": "retryAfter", "retryAfterDefault": 30, "message": "m" } } }
        """;

    private const string OfTrace = """
        { "version": "v1", "requestId": { "prefix": "", "refuse": [], "from": "trace" },
          "errors": { "first": { "status": 400, "retry": "never", "message": "m" } } }
        """;

    private const string Typed = """
        { "version": "v1", "types": {
            "inner": { "fields": { "on": { "type": "string", "format": "date", "required": false }, "kind": { "type": "string", "values": ["a", "b-c"] } } },
            "outer": { "description": "d", "fields": {
              "inner": { "type": "inner", "required": false, "description": "d" },
              "texts": { "type": "map", "of": { "type": "list", "of": { "type": "string", "format": "uuid" } } },
              "reason": { "type": "string", "example": "x" } } } },
          "errors": { "first": { "status": 400, "retry": "never", "message": "m",
            "fields": { "all": { "type": "list", "of": "inner", "max": 5, "required": false }, "at": { "type": "string", "format": "date-time", "required": false } },
            "values": { "count": { "type": "integer", "default": 1 }, "sum": { "type": "string", "default": "s" } },
            "from": { "validation": { "list": "all", "form": "path", "reason": "kind", "reasons": { "required": "R" }, "count": "count", "summary": "sum" } } } } }
        """;

    private const string Calling = """
        { "version": "v1", "errors": { "first": { "status": 400, "retry": "never", "message": "m {v}",
            "fields": { "a": { "type": "string", "required": false } }, "values": { "v": { "type": "integer", "default": 1 } } } },
          "upstreams": { "named": { "errors": "A.NamedErrors", "map": { "*": "first" } }, "other": { "catalog": "../other/errors.json", "map": {
            "gone": { "code": "first", "fields": { "a": "b", "v": { "value": 2 } } }, "left": "first", "4xx": "first", "none": "first", "*": "first" } } } }
        """;

    private const string Extending = """
        { "version": "v1", "extends": ["../base.json", "b.json"], "without": ["gone", "left"], "errors": {
          "first": { "override": true, "message": "m {text}", "title": "t", "when": "w", "remedy": "r", "deprecated": "d",
            "values": { "text": { "type": "string", "default": "x" } }, "from": { "statuses": [404] } },
          "second": { "status": 503, "retry": "backoff", "message": "m" } } }
        """;

    private static readonly string[] Samples =
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "399", "400", "4.04e2", "599.0", "599.5", "600", "9223372036854775807",
        "9223372036854775808", "\"\"", "\"x\"", "\"never\"", "\"Never\"", "\"retryAfter\"", "\"string\"", "\"integer\"", "\"number\"",
        "\"boolean\"", "\"4xx\"", "\"404\"", "\"A.B\"", "\"A..B\"", "\"A`1\"", "\"1A\"", "\"Größe\"", "\"a_b\"", "\"a__b\"", "\"A\"", "\"a\\n\"",
        "\"problem\"", "\"{message}\"", "\"x{message}\"", "\"x{status}\"", "\"{x}\"", "\"}\"", "\"{{\"", "\"{fields}\"", "\"trace\"", "\"a/b\"",
        "\"urn:x\"", "\"urn:{code}\"", "\"urn:{{\"", "\"text/json\"", "\"PascalCase\"", "\"-a\"", "9007199254740992", "[[{ \"a\": [\"}\"] }]]",
        "[]", "[1]", "[null]", "[\"a\"]", "[\"a\", \"a\"]", "[\"4xx\", 404, 600]", "[\"A B\"]", "[\"5xx\", 500]", "{}", "{ \"a\": 1 }",
        "{ \"type\": \"string\" }", "{ \"x\": { \"type\": \"integer\", \"default\": \"s\" } }", "{ \"x\": { \"type\": \"integer\", \"example\": 1 } }",
        "\"list\"", "\"path\"", "\"date-time\"", "{ \"type\": \"map\" }", "{ \"type\": \"list\", \"of\": \"string\" }",
        "{ \"x\": { \"type\": \"integer\", \"format\": \"date\" } }", "{ \"x\": { \"type\": \"list\", \"of\": \"string\", \"values\": [\"a\"] } }",
    ];

    private static readonly string[] Names = ["", "...", "a{b", "a", "code", "message", "requestId", "Status", "x__y", "x_", "é", "notFound", "not_found", "extra"];

    public static IReadOnlyList<string> All { get; } = [.. Make(Good), .. Make(OfTrace), .. Make(Typed), .. Make(Calling), .. Make(Extending), Extending.Replace("true,", "true, \"status\": 404,", StringComparison.Ordinal)];

    private static IEnumerable<string> Make(string good)
    {
        yield return good;
        for (var place = 0; place < Descendants(Node.Parse(good)!).Count(); place++)
        {
            foreach (var changed in Replacements(good, place).Concat(Removals(good, place)).Concat(Additions(good, place)).Concat(Renames(good, place)))
            {
                yield return changed;
            }
        }
    }

    private static IEnumerable<Node> Descendants(Node node) => node switch
    {
        Object members => members.SelectMany(member => Descendants(member.Value!)).Prepend(node),
        Array items => items.SelectMany(item => Descendants(item!)).Prepend(node),
        _ => [node],
    };

    private static IEnumerable<string> Replacements(string good, int place) => place == 0
        ? Samples
        : Samples.Select(sample => Edit(good, place, node => node.ReplaceWith(Node.Parse(sample))));

    private static IEnumerable<string> Removals(string good, int place) =>
        Find(Node.Parse(good)!, place).Parent is Object
            ? [Edit(good, place, node => node.Parent!.AsObject().Remove(node.GetPropertyName()))]
            : [];

    private static IEnumerable<string> Additions(string good, int place) =>
        Find(Node.Parse(good)!, place) is Object target
            ? Names.Where(name => !target.ContainsKey(name)).Select(name => Edit(good, place, node => node.AsObject().Add(name, Node.Parse("{ \"type\": \"string\" }"))))
            : [];

    private static IEnumerable<string> Renames(string good, int place) =>
        Find(Node.Parse(good)!, place).Parent is Object parent
            ? Names.Where(name => !parent.ContainsKey(name)).Select(name => Edit(good, place, node =>
            {
                var owner = node.Parent!.AsObject();
                owner.Remove(node.GetPropertyName());
                owner.Add(name, node);
            }))
            : [];

    private static string Edit(string good, int place, Action<Node> change)
    {
        var root = Node.Parse(good)!;
        change(Find(root, place));
        return root.ToJsonString();
    }

    private static Node Find(Node root, int place) => Descendants(root).ElementAt(place);
}
