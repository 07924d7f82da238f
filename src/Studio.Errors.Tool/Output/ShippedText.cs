using System.Text.Json;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary>Prints a baseline: sorted, so that two people who ship the same get the same file.</summary>
internal static class ShippedText
{
    // A reader takes U+FFFD for a letter that was lost (SERR031); who means it writes the escape.
    public static string Of(ShippedCatalog shipped) => Json(shipped).Replace("\uFFFD", "\\ufffd", StringComparison.Ordinal);

    private static string Json(ShippedCatalog shipped) => IndentedJson.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", shipped.Version);
        json.WriteStartObject("codes");
        foreach (var error in shipped.Errors)
        {
            Write(json, error);
        }

        json.WriteEndObject();
        json.WriteStartArray("retired");
        foreach (var code in shipped.Retired)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ShippedError error)
    {
        json.WriteStartObject(error.Code);
        json.WriteNumber("number", error.Number);
        json.WriteNumber("status", error.Status);
        json.WriteString("retry", Spellings.Of(error.Retry));
        if (error.Fields.Count > 0)
        {
            Write(json, error.Fields);
        }

        if (error.IsDeprecated)
        {
            json.WriteBoolean("deprecated", true);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<ShippedField> fields)
    {
        json.WriteStartObject("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("type", field.Type.Word);
            if (!field.IsRequired)
            {
                json.WriteBoolean("required", false);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
