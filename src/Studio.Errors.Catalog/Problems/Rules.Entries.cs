namespace Studio.Errors.Catalog;

/// <summary>Rules about the meaning of entries.</summary>
internal static partial class Rules
{
    public static readonly Rule InvalidCode = Error(
        "SERR010", nameof(InvalidCode), "A code is not in snake_case",
        "'{0}' can't be a code; use lower-case words of a–z and 0–9 joined by single underscores{1}");

    public static readonly Rule StatusOutOfRange = Error(
        "SERR011", nameof(StatusOutOfRange), "A status is not an error status",
        "{0} is not an error status; use a whole number from 400 to 599");

    public static readonly Rule UnknownRetry = Error(
        "SERR012", nameof(UnknownRetry), "The retry advice is not known",
        "'{0}' is not a retry advice; use 'never', 'backoff' or 'retryAfter'{1}");

    public static readonly Rule InvalidParameterName = Error(
        "SERR013", nameof(InvalidParameterName), "A field or value has an invalid name",
        "'{0}' can't name a field or value; begin with a lower-case letter and go on with a–z, A–Z, 0–9 and single underscores");

    public static readonly Rule ReservedParameterName = Error(
        "SERR014", nameof(ReservedParameterName), "A field or value has the name of a member of every error",
        "'{0}' is a member of every error already; give the field or value another name");

    public static readonly Rule UnknownParameterType = Error(
        "SERR015", nameof(UnknownParameterType), "The type of a field or value is not known",
        "'{0}' is not a type; use 'string', 'integer', 'number' or 'boolean'{1}");

    public static readonly Rule DefaultOfOtherType = Error(
        "SERR016", nameof(DefaultOfOtherType), "A default or example does not have the declared type",
        "'{0}' of '{1}' is {2}, but its type is '{3}'; give {4}");

    public static readonly Rule MalformedPlaceholder = Error(
        "SERR017", nameof(MalformedPlaceholder), "A message has a stray brace",
        "'{0}' in the message is neither a placeholder nor a doubled brace; {1}");

    public static readonly Rule UnknownPlaceholder = Error(
        "SERR018", nameof(UnknownPlaceholder), "A placeholder is neither a field nor a value",
        "'{0}' in the message is neither a field nor a value of '{1}'; {2}");

    public static readonly Rule OptionalPlaceholder = Error(
        "SERR019", nameof(OptionalPlaceholder), "A placeholder may have nothing to show",
        "'{0}' in the message may be left out of an answer; give the field a default or make it required");

    public static readonly Rule ReservedTypeName = Error(
        "SERR020", nameof(ReservedTypeName), "A code gives a type name that is taken",
        "The code '{0}' would become the type '{1}', a name that {2}; choose another code");

    public static readonly Rule ReservedPropertyName = Error(
        "SERR021", nameof(ReservedPropertyName), "A field or value gives a property name that is taken",
        "'{0}' would become the property '{1}', a name that {2}; choose another name");

    public static readonly Rule IdentifierClash = Error(
        "SERR022", nameof(IdentifierClash), "Two names give one identifier",
        "'{0}' and '{1}' would both become '{2}'; rename one of the two");

    public static readonly Rule FieldTypeConflict = Error(
        "SERR023", nameof(FieldTypeConflict), "One field has two types",
        "The field '{0}' is of type '{1}' here but '{2}' in '{3}'; use one type or another name, since clients see one property");

    public static readonly Rule CodeNumberClash = Error(
        "SERR024", nameof(CodeNumberClash), "A code has no enum number of its own",
        "The enum number of '{0}' is {1}, which {2}; choose another code");

    public static readonly Rule InvalidScope = Error(
        "SERR025", nameof(InvalidScope), "A scope has an invalid name",
        "'{0}' can't be a scope; use 1 to 64 of a–z, 0–9, '_', '.', ':', '/' and '-'");

    public static readonly Rule InvalidSource = Error(
        "SERR026", nameof(InvalidSource), "A source is not a status or an exception type",
        "'{0}' is not {1}; {2}");

    public static readonly Rule SourceClaimedTwice = Error(
        "SERR027", nameof(SourceClaimedTwice), "Two codes answer one source",
        "{0} is answered by '{1}' already; leave it to one of the two codes");

    public static readonly Rule SourceNeedsArgument = Error(
        "SERR028", nameof(SourceNeedsArgument), "The pipeline can't fill an argument",
        "'{0}' answers {1}, but nothing can fill '{2}'; give it a default or answer with another code");

    public static readonly Rule SourceWithoutParameter = Error(
        "SERR029", nameof(SourceWithoutParameter), "A source names no string field or value",
        "'{0}' is not a string {1} of '{2}'; {3}");

    public static readonly Rule TooManyProblems = Error(
        "SERR030", nameof(TooManyProblems), "The catalog has more problems than are listed",
        "The catalog has more than {0} problems, and those from here on are not listed; correct the others, then build again");
}
