using System.Globalization;
using System.Text;

namespace Studio.Errors;

/// <summary>A value inside a text of the body: takes it out of the text, and decodes it.</summary>
internal sealed class SurroundedText
{
    /// <summary>The longest text that is looked at. What stands around a value is under 512 bytes, and values are short.</summary>
    public const int Longest = 2048;

    private readonly (byte[] Literal, bool IsValue, bool IsWanted)[] parts;

    /// <summary>Makes it of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="member">The value to take out.</param>
    public SurroundedText(EnvelopeText text, EnvelopeMember member) => parts =
        [.. text.Parts.Select(part => (Encoding.UTF8.GetBytes(part.Literal), part.Member is not null, part.Member == member))];

    /// <summary>Takes the value out of a text.</summary>
    /// <param name="text">The text, unescaped; its bytes are used up.</param>
    /// <param name="value">The value, decoded, in the same bytes.</param>
    /// <returns>False where the text isn't of this form.</returns>
    public bool TryTake(Span<byte> text, out Span<byte> value)
    {
        value = default;
        for (var index = 0; index < parts.Length; index++)
        {
            var (literal, isValue, isWanted) = parts[index];
            if (!isValue)
            {
                if (!text.StartsWith(literal))
                {
                    return false;
                }

                text = text[literal.Length..];
                continue;
            }

            // A value goes on to what follows it in the text; percent-encoded, it can't hold any of that which isn't a letter.
            var end = index + 1 == parts.Length ? text.Length : text.IndexOf(parts[index + 1].Literal);
            if (end < 1)
            {
                return false;
            }

            if (isWanted)
            {
                value = text[..end];
            }

            text = text[end..];
        }

        return text.IsEmpty && TryDecode(ref value);
    }

    private static bool TryDecode(ref Span<byte> value)
    {
        var length = 0;
        for (var at = 0; at < value.Length; at++)
        {
            var decoded = value[at];
            if (decoded == '%')
            {
                if (at + 2 >= value.Length || !byte.TryParse(value.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, null, out decoded))
                {
                    return false;
                }

                at += 2;
            }

            value[length++] = decoded;
        }

        value = value[..length];
        return true;
    }
}
