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
        Envelope(json, shipped);
        Types(json, shipped);
        json.WriteStartObject("codes");
        foreach (var error in shipped.Errors)
        {
            Write(json, error);
        }

        json.WriteEndObject();
        json.WriteStartArray("retired");
        foreach (var retired in shipped.Retired)
        {
            Write(json, retired);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>What carries errors, written out where it is not the default: a name could mean another picture one day.</summary>
    private static void Envelope(Utf8JsonWriter json, ShippedCatalog shipped)
    {
        if (shipped.Envelope != EnvelopePresets.Default)
        {
            json.WriteStartObject("envelope");
            json.WriteString("mediaType", shipped.Envelope.MediaType);
            json.WritePropertyName("body");
            using (var body = JsonDocument.Parse(PictureJson.Print(shipped.Envelope.Body)))
            {
                body.RootElement.WriteTo(json);
            }

            json.WriteEndObject();
        }

        if (shipped.RequestIdHeader != RequestIdModel.Default.Header)
        {
            json.WriteStartObject("requestId");
            json.WriteString("header", shipped.RequestIdHeader);
            json.WriteEndObject();
        }

        if (shipped.CodeHeader is { } header)
        {
            json.WriteStartObject("headers");
            json.WriteString("code", header);
            json.WriteEndObject();
        }
    }

    private static void Types(Utf8JsonWriter json, ShippedCatalog shipped)
    {
        if (shipped.Types.Count == 0)
        {
            return;
        }

        json.WriteStartObject("types");
        foreach (var type in shipped.Types)
        {
            json.WriteStartObject(type.Name);
            Write(json, type.Fields);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RetiredCode retired)
    {
        if (retired.Wire == retired.Code)
        {
            json.WriteStringValue(retired.Code);
            return;
        }

        json.WriteStartObject();
        json.WriteString("code", retired.Code);
        json.WriteString("wire", retired.Wire);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ShippedError error)
    {
        json.WriteStartObject(error.Code);
        json.WriteNumber("number", error.Number);
        if (error.Wire.IsNumber || error.Wire.Text != error.Code)
        {
            json.WritePropertyName("wire");
            json.WriteRawValue(error.Wire.Json);
        }

        json.WriteNumber("status", error.Status);
        json.WriteString("retry", Spellings.Of(error.Retry));
        Text(json, "category", error.Category);
        Text(json, "type", error.Type);
        Text(json, "of", error.Of);
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

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<ShippedField> fields)
    {
        json.WriteStartObject("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("type", field.Type);
            if (field.Values.Count > 0)
            {
                json.WriteStartArray("values");
                foreach (var value in field.Values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }

            if (!field.IsRequired)
            {
                json.WriteBoolean("required", false);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
