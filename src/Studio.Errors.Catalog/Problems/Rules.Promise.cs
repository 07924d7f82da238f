namespace Studio.Errors.Catalog;

/// <summary>Rules of the promise: what errors.shipped.json says was shipped, errors.json keeps.</summary>
internal static partial class Rules
{
    public static readonly Rule CodeRemoved = Error(
        "SERR050", nameof(CodeRemoved), "Keep a released code",
        "The released code '{0}' is missing; restore it, or deprecate it, release that, and then list it under \"retired\"");

    public static readonly Rule CodeRenamed = Error(
        "SERR051", nameof(CodeRenamed), "Keep the name of a released code",
        "The released code '{0}' seems to be renamed to '{1}'; restore the old name, which {2}");

    public static readonly Rule StatusChanged = Error(
        "SERR052", nameof(StatusChanged), "Keep the status of a released code",
        "'{0}' was released with status {1} and has {2} here; restore it, or add a new code");

    public static readonly Rule RetryChanged = Error(
        "SERR053", nameof(RetryChanged), "Keep the retry advice of a released code",
        "'{0}' was released with retry '{1}' and has '{2}' here; restore it, or add a new code");

    public static readonly Rule FieldRemoved = Error(
        "SERR054", nameof(FieldRemoved), "Keep a released field",
        "The released field '{0}' of '{1}' is missing; restore it, or add a new code");

    public static readonly Rule FieldTypeChanged = Error(
        "SERR055", nameof(FieldTypeChanged), "Keep the type of a released field",
        "The field '{0}' of '{1}' was released as '{2}' and is '{3}' here; restore it, or add another field");

    public static readonly Rule FieldRequirednessChanged = Error(
        "SERR056", nameof(FieldRequirednessChanged), "Keep a released field required or optional",
        "The field '{0}' of '{1}' was released as {2} and is {3} here; restore it, or add another field");

    public static readonly Rule RequiredFieldAdded = Error(
        "SERR057", nameof(RequiredFieldAdded), "Add only optional fields to a released code",
        "'{0}' is a new required field of the released '{1}'; add \"required\": false, since responses without it exist");

    public static readonly Rule NumberChanged = Error(
        "SERR058", nameof(NumberChanged), "Keep the enum number of a released code",
        "'{0}' was released with the enum number {1} and would have {2}; restore errors.shipped.json, which must not be edited by hand");

    public static readonly Rule RetiredCodeUsed = Error(
        "SERR059", nameof(RetiredCodeUsed), "Do not reuse a retired code",
        "'{0}' is retired, and clients may still give it its old meaning; choose another code");

    public static readonly Rule RetiredWithoutDeprecation = Error(
        "SERR060", nameof(RetiredWithoutDeprecation), "Deprecate a released code before retiring it",
        "'{0}' is retired but was never released as deprecated; "
        + "restore it with \"deprecated\": \"use …\", release that, and retire it later");

    public static readonly Rule TombstoneRemoved = Error(
        "SERR061", nameof(TombstoneRemoved), "Keep a retired code listed",
        "'{0}' was released as retired; keep it under \"retired\", so that it is never reused");

    public static readonly Rule EnvelopeChanged = Error(
        "SERR062", nameof(EnvelopeChanged), "Keep the released envelope",
        "'{0}' of the envelope was released as {1} and is {2} here; restore it, or release another version");

    public static readonly Rule WireCodeChanged = Error(
        "SERR063", nameof(WireCodeChanged), "Keep the wire code of a released code",
        "'{0}' was released as '{1}' on the wire and is '{2}' here; restore it, since clients compare with it");

    public static readonly Rule ReleasedHeaderChanged = Error(
        "SERR064", nameof(ReleasedHeaderChanged), "Keep the headers of released errors",
        "{0} was released in the header '{1}' and is {2} here; restore it");

    public static readonly Rule CategoryChanged = Error(
        "SERR065", nameof(CategoryChanged), "Keep the category and type of a released code",
        "The {0} of '{1}' was released as '{2}' and is '{3}' here; restore it, or add a new code");

    public static readonly Rule CodeNotShipped = Message(
        "SERR070", nameof(CodeNotShipped), "Release a new code",
        "{0} not released yet and may still change; run 'studio-errors ship' to add it to the compatibility baseline");

    public static readonly Rule OtherVersionShipped = Message(
        "SERR071", nameof(OtherVersionShipped), "Release the new version of the catalog",
        "The compatibility baseline is of version '{0}', the catalog of '{1}'; "
        + "nothing is compared until 'studio-errors ship' writes a new baseline");
}
