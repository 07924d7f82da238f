using System.Text;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Cuts the envelope of one code into parts: <c>code</c>, <c>message</c>, <c>requestId</c>, then the fields as the catalog
/// orders them.
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
        layout.literal.Append("{\"error\":{\"code\":\"").Append(definition.Code).Append("\",\"message\":\"");
        layout.AddMessage(definition.Message);
        layout.literal.Append("\",\"requestId\":\"");
        layout.Cut(EnvelopeSlot.RequestId);
        layout.AddFields();
        layout.literal.Append("}}");
        layout.Cut(EnvelopeSlot.End);
        return [.. layout.parts];
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

    private void AddMessage(string message)
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
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        Span<byte> escaped = stackalloc byte[2 * JsonText.MaxBytesPerChar];
        literal.Append(Encoding.UTF8.GetString(escaped[..JsonText.Escape(text, escaped)]));
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

    private void Cut(EnvelopeSlot slot, int parameter = -1)
    {
        parts.Add(new(Encoding.UTF8.GetBytes(literal.ToString()), slot, parameter));
        literal.Clear();
    }
}
