using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Studio.Errors.AspNetCore;

/// <summary>Takes the arguments of one error as its envelope is written. Generated results call it.</summary>
public ref partial struct ErrorArgumentWriter
{
    private readonly Span<byte> destination;
    private EnvelopeSlot slot;
    private ReadOnlySpan<byte> literal;
    private int values;
    private bool isMissing;

    // What waits to be written before the next value of an object, how many lists and objects are open, and whether nothing
    // stands in the innermost yet.
    private ReadOnlySpan<byte> name;
    private int depth;
    private bool isFirst;

    internal ErrorArgumentWriter(Span<byte> destination) => this.destination = destination;

    /// <summary>The number of bytes written so far.</summary>
    internal int Written { get; private set; }

    /// <summary>Whether the destination was too small. What was written is then of no use.</summary>
    internal bool IsFull { get; private set; }

    /// <summary>The text, list, map or record that found no room; null where all did.</summary>
    internal object? Refused { get; private set; }

    /// <summary>Writes text.</summary>
    /// <param name="value">The text; null only where the field may be left out.</param>
    public void Write(string? value)
    {
        if (value is null || !Begin((value.Length * JsonText.MaxBytesPerChar) + 2))
        {
            Refused = value;
            return;
        }

        if (slot is EnvelopeSlot.Field or EnvelopeSlot.FieldText)
        {
            Append("\""u8);
        }

        Written += JsonText.Escape(value, destination[Written..]);
        if (slot is EnvelopeSlot.Field or EnvelopeSlot.FieldText)
        {
            Append("\""u8);
        }
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number; null only where the field may be left out.</param>
    public void Write(long? value) => WriteToken(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The finite number; null only where the field may be left out. JSON has no NaN: it becomes null.</param>
    public void Write(double? value)
    {
        if (value is { } number && !double.IsFinite(number) && slot == EnvelopeSlot.Field)
        {
            WriteLiteral("null"u8);
            return;
        }

        WriteToken(value);
    }

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value; null only where the field may be left out.</param>
    public void Write(bool? value)
    {
        if (value is { } truth)
        {
            WriteLiteral(truth ? "true"u8 : "false"u8);
        }
    }

    /// <summary>Writes a point in time with its offset, as RFC 3339 has it.</summary>
    /// <param name="value">The time; null only where the field may be left out.</param>
    public void Write(DateTimeOffset? value) => WriteText(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz");

    /// <summary>Writes a day, as RFC 3339 has it.</summary>
    /// <param name="value">The day; null only where the field may be left out.</param>
    public void Write(DateOnly? value) => WriteText(value, "yyyy-MM-dd");

    /// <summary>Writes a UUID.</summary>
    /// <param name="value">The UUID; null only where the field may be left out.</param>
    public void Write(Guid? value) => WriteText(value, "D");

    /// <summary>Writes an address as it was made.</summary>
    /// <param name="value">The address; null only where the field may be left out.</param>
    public void Write(Uri? value) => Write(value?.OriginalString);

    /// <summary>Writes a value that is JSON already: a text where the part is in one, else as it is.</summary>
    /// <param name="value">The value.</param>
    internal void Write(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            Write(value.GetString());
        }
        else
        {
            WriteLiteral(JsonMarshal.GetRawUtf8Value(value));
        }
    }

    /// <summary>Writes what never changes of a part; a field's name waits for its value.</summary>
    /// <param name="next">The part.</param>
    internal void Open(EnvelopePart next)
    {
        slot = next.Slot;
        literal = next.Literal;
        if (slot is not (EnvelopeSlot.Field or EnvelopeSlot.FieldText) && Fits(literal.Length))
        {
            Append(literal);
        }
    }

    /// <summary>Writes the request id.</summary>
    /// <param name="requestId">The id.</param>
    internal void WriteRequestId(string requestId)
    {
        if (Fits(requestId.Length * JsonText.MaxBytesPerChar))
        {
            Written += JsonText.Escape(requestId, destination[Written..]);
        }
    }

    /// <summary>Writes what a request knows: plain characters, which need no escape. Where there is none, its block is left out.</summary>
    /// <param name="value">The value; null where there is none.</param>
    internal void WriteFact(string? value)
    {
        isMissing |= value is null;
        if (value is not null && Fits(value.Length * JsonText.MaxBytesPerChar))
        {
            Written += JsonText.Escape(value, destination[Written..]);
            values++;
        }
    }

    /// <summary>Begins a block.</summary>
    /// <param name="need">When it stays.</param>
    /// <returns>Where it begins, for its end.</returns>
    internal (int Written, int Values, bool IsMissing) Begin(BlockNeed need)
    {
        var mark = (Written, values, isMissing);
        isMissing &= need != BlockNeed.EveryValue;
        return mark;
    }

    /// <summary>Ends a block: takes it back where what it needs was not there.</summary>
    /// <param name="block">The block.</param>
    /// <param name="mark">Where it began.</param>
    internal void End(EnvelopeBlock block, (int Written, int Values, bool IsMissing) mark)
    {
        if ((block.Need == BlockNeed.AnyValue && values == mark.Values) || (block.Need == BlockNeed.EveryValue && isMissing))
        {
            (Written, values) = (mark.Written, mark.Values);
        }
        else if (block.Bracket != 0 && Fits(1))
        {
            destination[mark.Written] = block.Bracket;
            Written = Math.Max(Written, mark.Written + 1);
        }

        isMissing = block.Need == BlockNeed.EveryValue ? mark.IsMissing : isMissing;
    }

    private void WriteToken<T>(T? value)
        where T : struct, IUtf8SpanFormattable
    {
        // 32 bytes hold every long and every double in its shortest form, two more the quotes.
        if (value is { } number && Begin(34))
        {
            AppendQuote();
            number.TryFormat(destination[Written..], out var length, default, CultureInfo.InvariantCulture);
            Written += length;
            AppendQuote();
        }
    }

    /// <summary>Writes a value of few characters, none of which needs an escape, as a text.</summary>
    private void WriteText<T>(T? value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is { } text && Begin(40))
        {
            var isQuoted = slot is EnvelopeSlot.Field or EnvelopeSlot.FieldText;
            Append(isQuoted ? "\""u8 : default);
            text.TryFormat(destination[Written..], out var length, format, CultureInfo.InvariantCulture);
            Written += length;
            Append(isQuoted ? "\""u8 : default);
        }
    }

    private void WriteLiteral(ReadOnlySpan<byte> token)
    {
        if (Begin(token.Length + 2))
        {
            AppendQuote();
            Append(token);
            AppendQuote();
        }
    }

    private void AppendQuote()
    {
        if (slot == EnvelopeSlot.FieldText)
        {
            Append("\""u8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begin(int length)
    {
        if (slot is not (EnvelopeSlot.Field or EnvelopeSlot.FieldText))
        {
            return Fits(length);
        }

        if (depth > 0)
        {
            return BeginInner(length);
        }

        if (!Fits(literal.Length + length))
        {
            return false;
        }

        Append(literal);
        values++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Fits(int length)
    {
        IsFull |= destination.Length - Written < length;
        return !IsFull;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination[Written..]);
        Written += bytes.Length;
    }
}
