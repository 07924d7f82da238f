using System.Text;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Cuts the envelope of one code into parts, by the shape of its catalog: what never changes, and what only the request knows
/// between it. Fields are in the catalog's order.
/// </summary>
internal sealed class EnvelopeLayout
{
    private readonly ErrorDefinition definition;
    private readonly List<EnvelopePart> parts = [];
    private readonly StringBuilder literal = new();

    private EnvelopeLayout(ErrorDefinition definition) => this.definition = definition;

    /// <summary>Cuts the envelope of a definition.</summary>
    /// <param name="definition">The entry of the catalog.</param>
    /// <returns>The parts; the last one is the only end.</returns>
    public static EnvelopePart[] Of(ErrorDefinition definition)
    {
        var layout = new EnvelopeLayout(definition);
        layout.Add(definition.Envelope.Body);
        layout.Cut(EnvelopeSlot.End);
        return [.. layout.parts];
    }

    private EnvelopeLayout Add(EnvelopeObject owner)
    {
        var separator = '{';
        foreach (var (name, value) in owner.Properties)
        {
            literal.Append(separator).Append('"').Append(name).Append("\":");
            value.Match(Add, Add);
            separator = ',';
        }

        if (owner.HasFields)
        {
            AddFields();
        }

        literal.Append('}');
        return this;
    }

    private EnvelopeLayout Add(EnvelopeMember member)
    {
        literal.Append('"');
        _ = member.Source switch
        {
            EnvelopeSource.Code => AddText(definition.Code),
            EnvelopeSource.Message => AddMessage(definition.Message),
            EnvelopeSource.RequestId => Cut(EnvelopeSlot.RequestId),
        };
        literal.Append('"');
        return this;
    }

    private void AddFields()
    {
        for (var index = 0; index < definition.Parameters.Count; index++)
        {
            if (definition.Parameters[index].IsField)
            {
                literal.Append(",\"").Append(definition.Parameters[index].Name).Append("\":");
                Cut(EnvelopeSlot.Field, index);
            }
        }
    }

    private EnvelopeLayout AddMessage(string message)
    {
        for (var index = 0; index < message.Length; index++)
        {
            var close = message[index] == '{' ? message.IndexOf('}', index) : -1;
            if (close > index + 1 && IndexOf(message[(index + 1)..close]) is >= 0 and var parameter)
            {
                Cut(EnvelopeSlot.Message, parameter);
                index = close;
                continue;
            }

            AddText(message.AsSpan(index, char.IsSurrogatePair(message, index) ? 2 : 1));
            index += IsDoubledBrace(message, index) || char.IsSurrogatePair(message, index) ? 1 : 0;
        }

        return this;
    }

    private EnvelopeLayout AddText(ReadOnlySpan<char> text)
    {
        var escaped = new byte[text.Length * JsonText.MaxBytesPerChar];
        literal.Append(Encoding.UTF8.GetString(escaped.AsSpan(0, JsonText.Escape(text, escaped))));
        return this;
    }

    private static bool IsDoubledBrace(string message, int index) =>
        message[index] is '{' or '}' && index + 1 < message.Length && message[index + 1] == message[index];

    private int IndexOf(string name)
    {
        for (var index = 0; index < definition.Parameters.Count; index++)
        {
            if (definition.Parameters[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    private EnvelopeLayout Cut(EnvelopeSlot slot, int parameter = -1)
    {
        parts.Add(new(Encoding.UTF8.GetBytes(literal.ToString()), slot, parameter));
        literal.Clear();
        return this;
    }
}
