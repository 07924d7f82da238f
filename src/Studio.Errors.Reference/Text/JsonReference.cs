using System.Globalization;
using System.Text.Json;

namespace Studio.Errors.Reference;

/// <summary>Prints the catalog as JSON, in the shape of errors.json, with examples and endpoints beside each code.</summary>
internal static class JsonReference
{
    public static string Print(ErrorReference reference) => VisibleText.Of(IndentedJson.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", reference.Catalog.Version);
        WriteTexts(json, "scopes", [.. reference.Catalog.Scopes.Order(StringComparer.Ordinal)]);
        WriteShape(json, reference.Catalog.Envelope);
        json.WriteStartObject("errors");
        foreach (var error in reference.Catalog.Errors)
        {
            WriteError(json, reference, error);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }));

    private static void WriteError(Utf8JsonWriter json, ErrorReference reference, ErrorDefinition error)
    {
        json.WriteStartObject(error.Key);
        if (error.Code != error.Key)
        {
            WriteWire(json, error);
        }

        json.WriteNumber("status", error.Status);
        json.WriteString("retry", RetryText.Word(error.Retry));
        json.WriteString("message", error.Message);
        WriteParameters(json, "fields", error.Parameters.Where(parameter => parameter.IsField));
        WriteParameters(json, "values", error.Parameters.Where(parameter => !parameter.IsField));
        WriteSources(json, error);
        json.WriteString("when", error.When);
        json.WriteString("remedy", error.Remedy);
        WriteFilled(json, "title", error.Title);
        WriteFilled(json, "category", error.Category);
        WriteFilled(json, "documentation", error.Documentation);
        WriteFilled(json, "since", error.Since);
        WriteFilled(json, "deprecated", error.Deprecated);
        WriteFilled(json, "inheritedFrom", error.InheritedFrom);
        json.WritePropertyName("example");
        ErrorExample.WriteBody(json, error);
        WriteTexts(json, "endpoints", [.. reference.EndpointsOf(error).Select(endpoint => $"{endpoint.Method} {endpoint.Path}")]);
        json.WriteEndObject();
    }

    // What is as in any catalog that says nothing of it is left out.
    private static void WriteShape(Utf8JsonWriter json, EnvelopeShape shape)
    {
        if (shape.Picture != EnvelopeShape.Error.Picture || shape.MediaType != EnvelopeShape.Error.MediaType)
        {
            json.WriteStartObject("envelope");
            json.WriteString("mediaType", shape.MediaType);
            json.WritePropertyName("body");
            json.WriteRawValue(shape.Picture);
            json.WriteEndObject();
        }

        if (shape.RequestId != RequestIdRules.Default)
        {
            json.WriteStartObject("requestId");
            json.WriteString("header", shape.RequestId.Header);
            json.WriteString("prefix", shape.RequestId.Prefix);
            WriteTexts(json, "refuse", shape.RequestId.Refuse);
            WriteFilled(json, "from", shape.RequestId.IsTrace ? "trace" : "");
            json.WriteEndObject();
        }

        if (shape.CodeHeader is { } header)
        {
            json.WriteStartObject("headers");
            json.WriteString("code", header);
            json.WriteEndObject();
        }
    }

    private static void WriteWire(Utf8JsonWriter json, ErrorDefinition error)
    {
        if (error.Envelope.HasNumericCodes)
        {
            json.WriteNumber("wire", long.Parse(error.Code, CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteString("wire", error.Code);
        }
    }

    private static void WriteParameters(Utf8JsonWriter json, string member, IEnumerable<ErrorParameter> parameters)
    {
        json.WriteStartObject(member);
        foreach (var parameter in parameters)
        {
            json.WriteStartObject(parameter.Name);
            json.WriteString("type", $"{parameter.Type}");
            WriteValues(json, parameter.Values);
            json.WriteBoolean("required", parameter.IsRequired);
            json.WriteString("description", parameter.Description);
            if (parameter.Example is { } example)
            {
                json.WritePropertyName("example");
                json.WriteRawValue(example);
            }

            if (ParameterText.MembersOf(parameter.Type) is [_, ..] members)
            {
                WriteParameters(json, "members", members);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray("values");
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json, ErrorDefinition error)
    {
        json.WriteStartObject("from");
        json.WriteStartArray("statuses");
        foreach (var status in error.AnsweredStatuses)
        {
            if (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteStringValue(status);
            }
        }

        json.WriteEndArray();
        if (error.MissingScopeField is { } field)
        {
            json.WriteString("missingScope", field);
        }

        if (error.Upstreams.Count > 0)
        {
            json.WriteStartArray("upstreams");
            foreach (var upstream in error.Upstreams)
            {
                json.WriteStringValue(upstream);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // The catalog's own rule: these are left out or say something.
    private static void WriteFilled(Utf8JsonWriter json, string member, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(member, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string member, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(member);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
