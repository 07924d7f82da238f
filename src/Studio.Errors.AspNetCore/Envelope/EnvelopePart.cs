namespace Studio.Errors.AspNetCore;

/// <summary>A piece of an envelope: bytes that never change, then what only the request knows.</summary>
/// <param name="Literal">The UTF-8 before the slot.</param>
/// <param name="Slot">What comes after it.</param>
/// <param name="Parameter">The index of the parameter that fills the slot; -1 where none does.</param>
internal readonly record struct EnvelopePart(byte[] Literal, EnvelopeSlot Slot, int Parameter = -1);
