using System.Text;
using System.Text.Json;

namespace Studio.Errors.Testing;

/// <summary>A report as JSON.</summary>
internal static class CoverageJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON.</returns>
    public static string Write(ErrorCoverageReport report)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("rows");
            foreach (var row in report.Rows)
            {
                writer.WriteStartObject();
                writer.WriteString("application", row.Application);
                writer.WriteString("endpoint", row.Endpoint);
                writer.WriteString("code", row.Code);
                writer.WriteString("origin", Word(row.Origin));
                writer.WriteNumber("seen", row.Seen);
                writer.WriteNumber("asked", row.Asked);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>Reads a report.</summary>
    /// <param name="json">What <see cref="Write"/> has written.</param>
    /// <returns>The report.</returns>
    public static ErrorCoverageReport Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new([.. document.RootElement.GetProperty("rows").EnumerateArray().Select(Row)]);
    }

    /// <summary>An origin in a word.</summary>
    /// <param name="origin">The origin.</param>
    /// <returns>The word.</returns>
    public static string Word(ErrorOrigin origin) => origin switch
    {
        ErrorOrigin.Declared => "declared",
        ErrorOrigin.Pipeline => "pipeline",
        ErrorOrigin.Undeclared => "undeclared",
    };

    private static ErrorCoverageRow Row(JsonElement row) => new(
        Text(row, "application"),
        Text(row, "endpoint"),
        Text(row, "code"),
        Origin(Text(row, "origin")),
        row.GetProperty("seen").GetInt64(),
        row.GetProperty("asked").GetInt64());

    private static string Text(JsonElement row, string name) =>
        row.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static ErrorOrigin Origin(string word) =>
        Enum.GetValues<ErrorOrigin>().Where(origin => Word(origin) == word).Cast<ErrorOrigin?>().FirstOrDefault()
        ?? throw new FormatException($"'{word}' is no origin of an error.");
}
