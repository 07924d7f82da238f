using System.Collections.Immutable;
using System.Text.Json;

namespace Studio.Errors.Tool;

/// <summary>The members of an error's body, by path; <c>[]</c> ends the name of a list.</summary>
internal sealed class BodyMembers
{
    private const int Deepest = 12;
    private const int Most = 400;

    private static readonly string[] compositions = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] shown = ["example", "const"];

    private readonly Dictionary<string, BodyMember> members = new(StringComparer.Ordinal);

    /// <summary>The members in the order of the document.</summary>
    public IEnumerable<BodyMember> All => members.Values;

    /// <summary>Reads a schema and, where examples show more, those.</summary>
    public static BodyMembers Of(ErrorAnswer answer, OpenApiFile file)
    {
        var all = new BodyMembers();
        if (answer.Schema is { } schema)
        {
            all.AddSchema(schema, file, "", []);
        }

        foreach (var example in answer.Examples)
        {
            all.AddExample(example, "", 0);
        }

        return all;
    }

    /// <summary>Adds what a schema describes; one that comes back to itself is not entered again.</summary>
    private void AddSchema(JsonElement reference, OpenApiFile file, string path, ImmutableList<string> around)
    {
        var schema = file.Resolve(reference);
        var name = OpenApiFile.Text(reference, "$ref") ?? "";
        if (around.Count > Deepest
            || members.Count > Most
            || schema.ValueKind != JsonValueKind.Object
            || (name.Length > 0 && around.Contains(name)))
        {
            return;
        }

        var inside = around.Add(name);

        foreach (var part in compositions.SelectMany(name => OpenApiFile.Member(schema, name) is { ValueKind: JsonValueKind.Array } parts
            ? parts.EnumerateArray().ToArray()
            : []))
        {
            AddSchema(part, file, path, inside);
        }

        if (OpenApiFile.Member(schema, "properties") is { ValueKind: JsonValueKind.Object } properties)
        {
            foreach (var property in properties.EnumerateObject())
            {
                AddSchema(property.Value, file, path.Length == 0 ? property.Name : $"{path}.{property.Name}", inside);
            }
        }
        else if (OpenApiFile.Member(schema, "items") is { } items)
        {
            AddSchema(items, file, path + "[]", inside);
        }
        else if (path.Length > 0 && TypeOf(schema) is { } type)
        {
            var member = Get(path, type);
            member.Values.AddRange(ValuesOf(schema, "enum"));
            member.Shown.AddRange(shown.Select(name => OpenApiFile.Member(schema, name))
                .OfType<JsonElement>()
                .Select(TextOf)
                .OfType<string>());
        }
    }

    private void AddExample(JsonElement value, string path, int depth)
    {
        if (depth > Deepest || members.Count > Most)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    AddExample(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", depth + 1);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AddExample(item, path + "[]", depth + 1);
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number when path.Length > 0:
                Get(path, value.ValueKind == JsonValueKind.String ? "string" : "integer").Shown.AddRange(TextOf(value) is { } shown
                    ? [shown]
                    : []);
                break;
        }
    }

    private BodyMember Get(string path, string type) => members.TryGetValue(path, out var known) ? known : members[path] = new(path, type);

    private static string? TypeOf(JsonElement schema) =>
        OpenApiFile.Text(schema, "type")
        ?? (OpenApiFile.Member(schema, "type") is { ValueKind: JsonValueKind.Array } types
            ? types.EnumerateArray().Select(TextOf).FirstOrDefault(static one => one != "null")
            : OpenApiFile.Member(schema, "enum") is not null ? "string" : null);

    private static IEnumerable<string> ValuesOf(JsonElement schema, string name) =>
        OpenApiFile.Member(schema, name) is { ValueKind: JsonValueKind.Array } values
            ? values.EnumerateArray().Select(TextOf).OfType<string>()
            : [];

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => OpenApiFile.Text(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}

/// <summary>A member that is no object.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Type">Its JSON type.</param>
internal sealed record BodyMember(string Path, string Type)
{
    public string Name => Path[(Path.LastIndexOf('.') + 1)..].Replace("[]", "", StringComparison.Ordinal);

    public int Depth => Path.Count(static character => character == '.');

    public bool IsNumber => Type is "integer" or "number";

    /// <summary>Its <c>enum</c>.</summary>
    public List<string> Values { get; } = [];

    /// <summary>What examples show.</summary>
    public List<string> Shown { get; } = [];
}
