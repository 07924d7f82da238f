// Under other names: the catalog has nodes of its own.
using Array = System.Text.Json.Nodes.JsonArray;
using Node = System.Text.Json.Nodes.JsonNode;
using Object = System.Text.Json.Nodes.JsonObject;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Catalogs that differ from a good one in one place: every value replaced by every sample, every member removed, added to or renamed.</summary>
internal static class SchemaCorpus
{
    private const string Good = """
        { "$schema": "s", "version": "v1", "scopes": ["a:b", "c"], "retired": ["gone"], "errors": {
          "first": { "status": 400, "retry": "never", "message": "m {text}", "when": "w", "remedy": "r", "since": "v1", "deprecated": "d",
            "fields": {
              "text": { "type": "string", "description": "d", "default": "x", "example": "y", "required": true },
              "whole": { "type": "integer", "default": 1, "example": 2 } },
            "values": {
              "share": { "type": "number", "default": 1.5, "example": 2 },
              "isSo": { "type": "boolean", "default": true, "example": false } },
            "from": { "statuses": ["4xx", 404], "exceptions": ["A.B+C"], "missingScope": "text", "binding": "text" } },
          "second": { "status": 503, "retry": "backoff", "message": "m" } } }
        """;

    private static readonly string[] Samples =
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "399", "400", "4.04e2", "599.0", "599.5", "600", "9223372036854775807",
        "9223372036854775808", "\"\"", "\"x\"", "\"never\"", "\"Never\"", "\"retryAfter\"", "\"string\"", "\"integer\"", "\"number\"",
        "\"boolean\"", "\"4xx\"", "\"404\"", "\"A.B\"", "\"A..B\"", "\"A`1\"", "\"1A\"", "\"Größe\"", "\"a_b\"", "\"a__b\"", "\"A\"", "\"a\\n\"",
        "[]", "[1]", "[null]", "[\"a\"]", "[\"a\", \"a\"]", "[\"4xx\", 404, 600]", "[\"A B\"]", "[\"5xx\", 500]", "{}", "{ \"a\": 1 }",
        "{ \"type\": \"string\" }", "{ \"x\": { \"type\": \"integer\", \"default\": \"s\" } }", "{ \"x\": { \"type\": \"integer\", \"example\": 1 } }",
    ];

    private static readonly string[] Names = ["", "a", "code", "message", "requestId", "Status", "x__y", "x_", "é", "notFound", "not_found", "extra"];

    public static IReadOnlyList<string> All { get; } = [.. Make()];

    private static IEnumerable<string> Make()
    {
        yield return Good;
        var root = Node.Parse(Good)!;
        foreach (var path in Descendants(root).Select(node => node.GetPath()).ToArray())
        {
            foreach (var changed in Replacements(path).Concat(Removals(path)).Concat(Additions(path)).Concat(Renames(path)))
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

    private static IEnumerable<string> Replacements(string path) => path == "$"
        ? Samples
        : Samples.Select(sample => Edit(path, node => node.ReplaceWith(Node.Parse(sample))));

    private static IEnumerable<string> Removals(string path) =>
        Find(Node.Parse(Good)!, path).Parent is Object
            ? [Edit(path, node => node.Parent!.AsObject().Remove(node.GetPropertyName()))]
            : [];

    private static IEnumerable<string> Additions(string path) =>
        Find(Node.Parse(Good)!, path) is Object target
            ? Names.Where(name => !target.ContainsKey(name)).Select(name => Edit(path, node => node.AsObject().Add(name, Node.Parse("{ \"type\": \"string\" }"))))
            : [];

    private static IEnumerable<string> Renames(string path) =>
        Find(Node.Parse(Good)!, path).Parent is Object parent
            ? Names.Where(name => !parent.ContainsKey(name)).Select(name => Edit(path, node =>
            {
                var owner = node.Parent!.AsObject();
                owner.Remove(node.GetPropertyName());
                owner.Add(name, node);
            }))
            : [];

    private static string Edit(string path, Action<Node> change)
    {
        var root = Node.Parse(Good)!;
        change(Find(root, path));
        return root.ToJsonString();
    }

    private static Node Find(Node root, string path) => Descendants(root).First(node => node.GetPath() == path);
}
