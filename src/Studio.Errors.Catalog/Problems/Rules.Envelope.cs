namespace Studio.Errors.Catalog;

/// <summary>Rules about what is on the wire: the envelope, and how codes are written there.</summary>
internal static partial class Rules
{
    public static readonly Rule InvalidEnvelopePlaceholder = Error(
        "SERR032", nameof(InvalidEnvelopePlaceholder), "Use placeholders of the envelope where they can be",
        "'{0}' in the envelope {1}; {2}");

    public static readonly Rule CodeInEnvelope = Error(
        "SERR033", nameof(CodeInEnvelope), "Show the code in one place of the envelope",
        "{0}; {1}");

    public static readonly Rule FieldsInEnvelope = Error(
        "SERR034", nameof(FieldsInEnvelope), "Give fields one place in the envelope",
        "{0}; {1}");

    public static readonly Rule UnreadableEnvelopeList = Error(
        "SERR035", nameof(UnreadableEnvelopeList), "Make the elements of a list in the envelope distinguishable",
        "{0}; {1}");

    public static readonly Rule EnvelopeTooLarge = Error(
        "SERR036", nameof(EnvelopeTooLarge), "Keep the envelope within its limits",
        "The envelope has {0}; {1}");

    public static readonly Rule InvalidWireCode = Error(
        "SERR037", nameof(InvalidWireCode), "Write a wire code that headers and addresses can carry",
        "'{0}' is not a valid wire code; use 1 to 64 of A–Z, a–z, 0–9, '.', '_' and '-' that begin with a letter or digit, "
        + "or a whole number from 0 to 9007199254740991");

    public static readonly Rule WireCodeClash = Error(
        "SERR038", nameof(WireCodeClash), "Give every code a name of its own on the wire",
        "{0}; {1}");

    public static readonly Rule InvalidSetting = Error(
        "SERR039", nameof(InvalidSetting), "Write a value that a response can carry",
        "'{0}' is not {1}; {2}");
}
