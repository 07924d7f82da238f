using System.Buffers;
using System.Text.Json;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>Prints the catalog that the reader made of a file as the JSON that the runtime reads.</summary>
internal static class RuntimeCatalog
{
    /// <summary>Prints it.</summary>
    public static ReadOnlySpan<byte> Json(CatalogModel catalog)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("version", catalog.Version);
            WriteTexts(json, "scopes", catalog.Scopes);
            json.WriteStartObject("errors");
            foreach (var error in catalog.Errors)
            {
                WriteError(json, error);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    private static void WriteError(Utf8JsonWriter json, ErrorModel error)
    {
        json.WriteStartObject(error.Code);
        json.WriteNumber("status", error.Status);
        json.WriteString("retry", Spellings.Of(error.Retry));
        json.WriteString("message", error.Message.Source);
        WriteParameters(json, "fields", error.Parameters.Where(parameter => parameter.IsField));
        WriteParameters(json, "values", error.Parameters.Where(parameter => !parameter.IsField));
        WriteSources(json, error.From);
        json.WriteString("when", error.When);
        json.WriteString("remedy", error.Remedy);
        json.WriteString("since", error.Since);
        json.WriteString("deprecated", error.Deprecated);
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, string member, IEnumerable<ParameterModel> parameters)
    {
        json.WriteStartObject(member);
        foreach (var parameter in parameters)
        {
            json.WriteStartObject(parameter.Name);
            json.WriteString("type", Spellings.Of(parameter.Kind));
            json.WriteBoolean("required", parameter.IsRequired);
            json.WriteString("description", parameter.Description);
            WriteExample(json, parameter.Example ?? parameter.Default);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteExample(Utf8JsonWriter json, Literal? example)
    {
        switch (example?.Kind)
        {
            case ParameterKind.Text:
                json.WriteString("example", example.Text);
                break;
            case ParameterKind.WholeNumber:
                json.WriteNumber("example", example.WholeNumber);
                break;
            case ParameterKind.Number:
                json.WriteNumber("example", example.Number);
                break;
            case ParameterKind.Boolean:
                json.WriteBoolean("example", example.Boolean);
                break;
            default:
                break;
        }
    }

    private static void WriteSources(Utf8JsonWriter json, SourcesModel from)
    {
        json.WriteStartObject("from");
        WriteTexts(json, "statuses", from.Statuses.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First / 100}xx"));
        if (from.MissingScope is { } field)
        {
            json.WriteString("missingScope", field);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string member, IEnumerable<string> texts)
    {
        json.WriteStartArray(member);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
