using System.Text.Json;

namespace Studio.Errors.Reference;

/// <summary>Writes the body of an error with the catalog's examples. What only some answers have is there, as in a full one.</summary>
/// <param name="json">Takes the body.</param>
/// <param name="error">The error.</param>
internal sealed class ExampleWriter(Utf8JsonWriter json, ErrorDefinition error) : IEnvelopeVisitor<bool>
{
    public bool Visit(EnvelopeObject node)
    {
        json.WriteStartObject();
        foreach (var property in node.Properties)
        {
            if (property.IsSpread)
            {
                WriteFields((EnvelopeFields)property.Value);
            }
            else if (IsShown(property.Value) && !property.IsReplaced(node, error))
            {
                json.WritePropertyName(property.Name);
                property.Value.Accept(this);
            }
        }

        json.WriteEndObject();
        return true;
    }

    public bool Visit(EnvelopeList node)
    {
        json.WriteStartArray();
        foreach (var element in node.Elements.Where(IsShown))
        {
            element.Accept(this);
        }

        json.WriteEndArray();
        return true;
    }

    public bool Visit(EnvelopeMember node)
    {
        var value = ErrorExample.Value(error, node);
        if (node.IsNumber(error.Envelope))
        {
            json.WriteRawValue(value);
        }
        else
        {
            json.WriteStringValue(value);
        }

        return true;
    }

    public bool Visit(EnvelopeText node)
    {
        json.WriteStringValue(ErrorExample.Text(error, node));
        return true;
    }

    public bool Visit(EnvelopeFields node)
    {
        json.WriteStartObject();
        WriteFields(node);
        json.WriteEndObject();
        return true;
    }

    public bool Visit(EnvelopeConstant node)
    {
        json.WriteRawValue(node.Json);
        return true;
    }

    private bool IsShown(EnvelopeNode node) => node.PresenceIn(error) != EnvelopePresence.Never;

    private void WriteFields(EnvelopeFields fields)
    {
        foreach (var field in error.Parameters.Where(static parameter => parameter.IsField))
        {
            json.WritePropertyName(field.Name);
            if (fields.AreTexts)
            {
                json.WriteStringValue(ParameterExample.Text(field));
            }
            else
            {
                json.WriteRawValue(field.ExampleOrSample);
            }
        }
    }
}
