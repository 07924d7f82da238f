using System.Text.Json;

namespace Studio.Errors;

/// <summary>Reads what the generator emits of a field or value: its type in full, whatever it is made of.</summary>
internal static class CatalogParameter
{
    /// <summary>Reads a field or value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isField">Whether it is a field.</param>
    /// <param name="json">What the catalog says of it.</param>
    /// <returns>The field or value.</returns>
    /// <exception cref="FormatException">It has no type.</exception>
    public static ErrorParameter Read(string name, bool isField, JsonElement json) => new(
        name, Type(json), isField, !json.TryGetProperty("required", out var required) || required.GetBoolean(), Text(json, "description"))
    {
        Example = json.TryGetProperty("example", out var example) || json.TryGetProperty("default", out example)
            ? example.GetRawText()
            : null,
        Values = json.TryGetProperty("values", out var values)
            ? Texts(values)
            : [],
    };

    private static ErrorParameterType Type(JsonElement json) => Text(json, "type") switch
    {
        "list" or "map" => new(Text(json, "type"), Type(json.GetProperty("of"))),
        "object" => new(
            Text(json, "name"),
            Text(json, "description"),
            Fields(json.GetProperty("fields"))),
        var word => ErrorParameterType.Named(word, json.TryGetProperty("format", out var format) ? format.GetString() : null),
    };

    private static string[] Texts(JsonElement json)
    {
        var texts = new List<string>();
        foreach (var value in json.EnumerateArray())
        {
            texts.Add(value.GetString()!);
        }

        return [.. texts];
    }

    private static ErrorParameter[] Fields(JsonElement json)
    {
        var fields = new List<ErrorParameter>();
        foreach (var field in json.EnumerateObject())
        {
            fields.Add(Read(field.Name, isField: true, field.Value));
        }

        return [.. fields];
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
