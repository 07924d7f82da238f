namespace Studio.Errors.Catalog;

/// <summary>Rules of the promise: what errors.shipped.json says was shipped, errors.json keeps.</summary>
internal static partial class Rules
{
    public static readonly Rule CodeRemoved = Error(
        "SERR050", nameof(CodeRemoved), "A shipped code is gone",
        "The shipped code '{0}' is gone; put it back, or deprecate it, ship that, and then list it under \"retired\"");

    public static readonly Rule CodeRenamed = Error(
        "SERR051", nameof(CodeRenamed), "A shipped code is renamed",
        "The shipped code '{0}' seems to be renamed to '{1}'; keep the old name, which clients compare with");

    public static readonly Rule StatusChanged = Error(
        "SERR052", nameof(StatusChanged), "The status of a shipped code is another",
        "'{0}' was shipped with status {1} and has {2} here; restore it, or add a new code");

    public static readonly Rule RetryChanged = Error(
        "SERR053", nameof(RetryChanged), "The retry advice of a shipped code is another",
        "'{0}' was shipped with retry '{1}' and has '{2}' here; restore it, or add a new code");

    public static readonly Rule FieldRemoved = Error(
        "SERR054", nameof(FieldRemoved), "A shipped field is gone",
        "The field '{0}' of '{1}' was shipped and is gone; put it back, or add a new code");

    public static readonly Rule FieldTypeChanged = Error(
        "SERR055", nameof(FieldTypeChanged), "The type of a shipped field is another",
        "The field '{0}' of '{1}' was shipped as '{2}' and is '{3}' here; restore it, or add another field");

    public static readonly Rule FieldRequirednessChanged = Error(
        "SERR056", nameof(FieldRequirednessChanged), "A shipped field is required where it was not, or the reverse",
        "The field '{0}' of '{1}' was shipped as {2} and is {3} here; restore it, or add another field");

    public static readonly Rule RequiredFieldAdded = Error(
        "SERR057", nameof(RequiredFieldAdded), "A shipped code has a new required field",
        "'{0}' is a new field of the shipped code '{1}', and required; add \"required\": false, since answers without it are out there");

    public static readonly Rule NumberChanged = Error(
        "SERR058", nameof(NumberChanged), "The enum number of a shipped code is another",
        "'{0}' was shipped with the enum number {1} and would have {2}; restore errors.shipped.json, which no hand should edit");

    public static readonly Rule RetiredCodeUsed = Error(
        "SERR059", nameof(RetiredCodeUsed), "A retired code is used again",
        "'{0}' is retired, and clients may still take it for what it meant; choose another code");

    public static readonly Rule RetiredWithoutDeprecation = Error(
        "SERR060", nameof(RetiredWithoutDeprecation), "A code is retired that was never shipped as deprecated",
        "'{0}' is retired but was never shipped as deprecated; put it back with \"deprecated\": \"use …\", ship that, and retire it later");

    public static readonly Rule TombstoneRemoved = Error(
        "SERR061", nameof(TombstoneRemoved), "A retired code is no longer listed",
        "'{0}' was shipped as retired; list it under \"retired\" for good, so that nobody uses it again");

    public static readonly Rule CodeNotShipped = Message(
        "SERR070", nameof(CodeNotShipped), "A code is not shipped yet",
        "'{0}' is not shipped yet and may still change; 'studio-errors ship' makes it part of the promise");

    public static readonly Rule OtherVersionShipped = Message(
        "SERR071", nameof(OtherVersionShipped), "The baseline is of another version",
        "The baseline is of version '{0}' and this catalog of '{1}'; nothing is compared until 'studio-errors ship' writes a new one");
}
