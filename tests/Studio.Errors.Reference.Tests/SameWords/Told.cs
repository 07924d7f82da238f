using System.Text.Json;

namespace Studio.Errors.Reference.Tests.SameWords;

/// <summary>What a document tells of one code.</summary>
internal sealed record Told(string Code, int Status, string Retry, string When, string Remedy, string Since, string Deprecated, string Fields)
{
    /// <summary>A field in words: its name, its type, what it means.</summary>
    public static string Field(string name, string type, string description) => $"{name} {type} {description}".TrimEnd();

    /// <summary>The codes of an errors.json, read with nothing of the product.</summary>
    public static IEnumerable<Told> InCatalog(string path)
    {
        foreach (var (code, error) in JsonElement.Parse(File.ReadAllText(path)).GetProperty("errors").EnumerateObject().Select(entry => (entry.Name, entry.Value)))
        {
            var fields = error.TryGetProperty("fields", out var members)
                ? members.EnumerateObject().Select(field => Field(field.Name, Text(field.Value, "type"), Text(field.Value, "description")))
                : [];
            yield return new(
                code, error.GetProperty("status").GetInt32(), Text(error, "retry"), Text(error, "when"), Text(error, "remedy"), Text(error, "since"), Text(error, "deprecated"), string.Join('\n', fields));
        }
    }

    public static string Text(JsonElement element, string member) => element.TryGetProperty(member, out var text) ? text.GetString()! : "";
}
