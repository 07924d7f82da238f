using System.Text.Json;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary>Writes conflicts for programs: as JSON, and as SARIF 2.1.0, which code scanning shows beside the lines.</summary>
internal static class ConflictReport
{
    private const string Pages = "https://github.com/studio-errors/studio-errors/blob/main/docs/catalogs.md";

    public static string Json(IReadOnlyList<CatalogConflict> conflicts) => IndentedJson.Of(json =>
    {
        json.WriteStartArray();
        foreach (var conflict in conflicts)
        {
            json.WriteStartObject();
            json.WriteString("kind", conflict.Kind.Id);
            json.WriteString("code", conflict.Code);
            json.WriteString("message", conflict.Message);
            Place(json, "at", conflict.At);
            Place(json, "before", conflict.Before);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Sarif(IReadOnlyList<CatalogConflict> conflicts) => IndentedJson.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var conflict in conflicts)
        {
            Result(json, conflict);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Place(Utf8JsonWriter json, string name, ConflictPlace place)
    {
        json.WriteStartObject(name);
        json.WriteString("file", place.Path);
        json.WriteNumber("line", place.Range.From.Line + 1);
        json.WriteNumber("column", place.Range.From.Column + 1);
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "studio-errors");
        json.WriteString("informationUri", Pages);
        json.WriteStartArray("rules");
        foreach (var kind in ConflictKind.All)
        {
            json.WriteStartObject();
            json.WriteString("id", kind.Id);
            Text(json, "shortDescription", kind.Title);
            json.WriteString("helpUri", Pages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, CatalogConflict conflict)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", conflict.Kind.Id);
        json.WriteNumber("ruleIndex", ConflictKind.All.ToList().IndexOf(conflict.Kind));
        json.WriteString("level", "warning");
        Text(json, "message", conflict.Message);
        json.WriteStartArray("locations");
        Location(json, conflict.At);
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        Location(json, conflict.Before);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, ConflictPlace place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(place.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Range.From.Line + 1);
        json.WriteNumber("startColumn", place.Range.From.Column + 1);
        json.WriteNumber("endLine", place.Range.To.Line + 1);
        json.WriteNumber("endColumn", place.Range.To.Column + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A path below the current folder is relative, as code scanning wants it.</summary>
    private static string Address(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', relative.Split(Path.DirectorySeparatorChar, '/').Select(Uri.EscapeDataString));
    }
}
