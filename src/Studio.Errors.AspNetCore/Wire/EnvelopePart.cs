namespace Studio.Errors.AspNetCore;

/// <summary>A piece of an envelope: bytes that never change, then what only the request knows.</summary>
/// <param name="Literal">The UTF-8 before the slot.</param>
/// <param name="Slot">What comes after it.</param>
/// <param name="Parameter">The index of the parameter that fills the slot; -1 where none does.</param>
/// <param name="Block">The parts of a block; null for all other slots.</param>
internal sealed record EnvelopePart(byte[] Literal, EnvelopeSlot Slot, int Parameter = -1, EnvelopeBlock? Block = null);

/// <summary>Parts that depend on each other.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="Need">When they stay.</param>
/// <param name="Bracket">
/// What takes the place of the first byte, a comma: members that may be missing all begin with one, so that the first that is
/// there need not be known. Zero for none.
/// </param>
internal sealed record EnvelopeBlock(EnvelopePart[] Parts, BlockNeed Need, byte Bracket = 0);

/// <summary>When the parts of a block stay.</summary>
internal enum BlockNeed
{
    /// <summary>Always.</summary>
    Nothing,

    /// <summary>Where any of its values is there: an object, a list.</summary>
    AnyValue,

    /// <summary>Where none of its values is missing: a text.</summary>
    EveryValue,
}
