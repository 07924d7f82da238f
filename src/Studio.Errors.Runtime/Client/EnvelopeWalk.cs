using System.Text.Json;

namespace Studio.Errors;

/// <summary>A string or number of a body: where it stands, a string without its quotes.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="IsEscaped">Whether a string is spelled with escapes.</param>
internal readonly record struct EnvelopePlace(int Start, int Length, bool IsEscaped = false);

/// <summary>Where the parts of an envelope stand in a body.</summary>
internal struct EnvelopePlaces
{
    public EnvelopePlace? Code;
    public SurroundedText? AroundCode;
    public EnvelopePlace? Message;
    public EnvelopePlace? RequestId;
    public SurroundedText? AroundRequestId;

    /// <summary>The object that holds the fields, with its braces.</summary>
    public EnvelopePlace? Fields;
}

/// <summary>
/// Goes over a body once, by a plan, without making anything. Of a property that stands twice the last one counts; what the
/// plan doesn't know is skipped. It reads to the end, so that a cut or garbled tail is noticed.
/// </summary>
internal ref struct EnvelopeWalk
{
    private const int MostDigits = 16;
    private const long LargestNumber = 9_007_199_254_740_991;

    private Utf8JsonReader reader;
    private EnvelopePlaces places;

    private EnvelopeWalk(ReadOnlySpan<byte> utf8Body) => reader = new(utf8Body);

    /// <summary>Goes over a body.</summary>
    /// <param name="plan">What to look for.</param>
    /// <param name="utf8Body">The body, without a mark of byte order.</param>
    /// <param name="places">What was found.</param>
    /// <returns>False where the body isn't one whole JSON value.</returns>
    public static bool TryRead(EnvelopePlan plan, ReadOnlySpan<byte> utf8Body, out EnvelopePlaces places)
    {
        try
        {
            var walk = new EnvelopeWalk(utf8Body);
            walk.reader.Read();
            walk.Pass(plan.Root);
            places = walk.places;
            return !walk.reader.Read();
        }
        catch (JsonException)
        {
            places = default;
            return false;
        }
    }

    /// <summary>Goes over the value that has just begun. Whatever a former one of the same name gave is forgotten.</summary>
    private void Pass(EnvelopeStep step)
    {
        Forget(step.Gives);
        switch (step.Kind, reader.TokenType)
        {
            case (EnvelopeStepKind.Object, JsonTokenType.StartObject):
                PassObject(step);
                break;
            case (EnvelopeStepKind.List, JsonTokenType.StartArray):
                PassList(step);
                break;
            case (EnvelopeStepKind.Text, JsonTokenType.String):
                Take(step, new((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, reader.ValueIsEscaped));
                break;
            case (EnvelopeStepKind.Number, JsonTokenType.Number) when IsWhole(reader.ValueSpan):
                Take(step, new((int)reader.TokenStartIndex, reader.ValueSpan.Length));
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void PassObject(EnvelopeStep step)
    {
        var start = (int)reader.TokenStartIndex;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var inner = Named(step.Inner);
            if (inner is null)
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            Pass(inner);
        }

        if (step.HoldsFields)
        {
            places.Fields = new(start, (int)reader.BytesConsumed - start);
        }
    }

    /// <summary>Of a list, each element of the shape is the first object that matches it; all other elements are ignored.</summary>
    private void PassList(EnvelopeStep step)
    {
        var found = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var index = reader.TokenType == JsonTokenType.StartObject ? Matching(step.Inner, found) : -1;
            if (index < 0)
            {
                reader.Skip();
                continue;
            }

            found |= 1 << index;
            Pass(step.Inner[index]);
        }
    }

    /// <summary>Which element of the shape the object is that has just begun, among those not found yet; -1 for none.</summary>
    private readonly int Matching(EnvelopeStep[] elements, int found)
    {
        for (var index = 0; index < elements.Length; index++)
        {
            if ((found & (1 << index)) == 0 && HasMarks(elements[index].Marks))
            {
                return index;
            }
        }

        return -1;
    }

    private readonly bool HasMarks(EnvelopeMark[] marks)
    {
        foreach (var mark in marks)
        {
            if (!HasMark(mark))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool HasMark(EnvelopeMark mark)
    {
        var ahead = reader;
        var hasMark = false;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = IsText(ref ahead, mark.Name);
            ahead.Read();
            hasMark = isIt ? ahead.TokenType == JsonTokenType.String && IsText(ref ahead, mark.Text) : hasMark;
            ahead.Skip();
        }

        return hasMark;
    }

    private EnvelopeStep? Named(EnvelopeStep[] steps)
    {
        foreach (var step in steps)
        {
            if ((reader.ValueIsEscaped || reader.ValueSpan.Length == step.Name.Length) && IsText(ref reader, step.Name))
            {
                return step;
            }
        }

        return null;
    }

    private static bool IsText(ref Utf8JsonReader reader, byte[] text)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan.SequenceEqual(text);
        }

        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: valid JSON, but no text.
            return false;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> number)
    {
        var value = 0L;
        foreach (var digit in number)
        {
            if (digit is < (byte)'0' or > (byte)'9' || number.Length > MostDigits)
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return value <= LargestNumber;
    }

    private void Take(EnvelopeStep step, EnvelopePlace place)
    {
        switch (step.Gives)
        {
            case EnvelopeGifts.Code:
                places.Code = place;
                places.AroundCode = step.Around;
                break;
            case EnvelopeGifts.Message:
                places.Message = place;
                break;
            case EnvelopeGifts.RequestId:
                places.RequestId = place;
                places.AroundRequestId = step.Around;
                break;
            default:
                break;
        }
    }

    private void Forget(EnvelopeGifts gifts)
    {
        if ((gifts & EnvelopeGifts.Code) != 0)
        {
            places.Code = null;
        }

        if ((gifts & EnvelopeGifts.Message) != 0)
        {
            places.Message = null;
        }

        if ((gifts & EnvelopeGifts.RequestId) != 0)
        {
            places.RequestId = null;
        }

        if ((gifts & EnvelopeGifts.Fields) != 0)
        {
            places.Fields = null;
        }
    }
}
