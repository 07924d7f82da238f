using System.Text;

namespace Studio.Errors;

/// <summary>What a client takes out of a body.</summary>
[Flags]
internal enum EnvelopeGifts
{
    None = 0,
    Code = 1,
    Message = 2,
    RequestId = 4,
    Fields = 8,
}

/// <summary>A JSON value on the way to what a client takes.</summary>
internal enum EnvelopeStepKind
{
    Object,
    List,
    Text,
    Number,
}

/// <summary>A place of a body at which, or below which, something stands that a client takes. All other places are skipped.</summary>
internal sealed class EnvelopeStep
{
    /// <summary>The name of the property; empty for the body and for an element of a list.</summary>
    public byte[] Name { get; init; } = [];

    /// <summary>What must stand here.</summary>
    public required EnvelopeStepKind Kind { get; init; }

    /// <summary>What is taken here and below.</summary>
    public required EnvelopeGifts Gives { get; init; }

    /// <summary>Whether this object holds the fields.</summary>
    public bool HoldsFields { get; init; }

    /// <summary>The text around the value; null where the value is alone.</summary>
    public SurroundedText? Around { get; init; }

    /// <summary>The properties of an object, the elements of a list.</summary>
    public EnvelopeStep[] Inner { get; init; } = [];

    /// <summary>The constants by which an element of a list is told from the others; none where the first object counts.</summary>
    public EnvelopeMark[] Marks { get; init; } = [];

    /// <summary>The same way, to one of the things that it leads to.</summary>
    /// <param name="gift">What is taken.</param>
    /// <returns>The way.</returns>
    public EnvelopeStep Only(EnvelopeGifts gift) => new()
    {
        Name = Name,
        Kind = Kind,
        Gives = Gives & gift,
        HoldsFields = HoldsFields && gift == EnvelopeGifts.Fields,
        Around = Around,
        Inner = [.. Inner.Where(step => step.Gives.HasFlag(gift)).Select(step => step.Only(gift))],
        Marks = Marks,
    };
}

/// <summary>A constant text of an element, by which it is told from others.</summary>
/// <param name="Name">The property.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct EnvelopeMark(byte[] Name, byte[] Text)
{
    /// <summary>Makes the mark of a property.</summary>
    public static EnvelopeMark Of(string name, string text) => new(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(text));
}
