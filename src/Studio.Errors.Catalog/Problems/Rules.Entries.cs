namespace Studio.Errors.Catalog;

/// <summary>Rules about the meaning of entries.</summary>
internal static partial class Rules
{
    public static readonly Rule InvalidCode = Error(
        "SERR010", nameof(InvalidCode), "Write a code in snake_case",
        "'{0}' is not a valid code; use lower-case words of a–z and 0–9 joined by single underscores{1}");

    public static readonly Rule StatusOutOfRange = Error(
        "SERR011", nameof(StatusOutOfRange), "Use an error status",
        "{0} is not an error status; use a whole number from 400 to 599");

    public static readonly Rule UnknownRetry = Error(
        "SERR012", nameof(UnknownRetry), "Use a known retry advice",
        "'{0}' is not a retry advice; use 'never', 'backoff' or 'retryAfter'{1}");

    public static readonly Rule InvalidParameterName = Error(
        "SERR013", nameof(InvalidParameterName), "Use a valid name for a field or value",
        "'{0}' is not a valid name of a field or value; "
        + "start with a lower-case letter and continue with a–z, A–Z, 0–9 and single underscores");

    public static readonly Rule ReservedParameterName = Error(
        "SERR014", nameof(ReservedParameterName), "Do not name a field like a member of every error",
        "'{0}' is a member of {1} already; rename the field");

    public static readonly Rule UnknownParameterType = Error(
        "SERR015", nameof(UnknownParameterType), "Use a known type for a field or value",
        "'{0}' is not a type here; {1}");

    public static readonly Rule DefaultOfOtherType = Error(
        "SERR016", nameof(DefaultOfOtherType), "Give a default or example of the declared type",
        "'{0}' of '{1}' is {2}, but its type is '{3}'; give {4}");

    public static readonly Rule MalformedPlaceholder = Error(
        "SERR017", nameof(MalformedPlaceholder), "Double a brace that is not part of a placeholder",
        "'{0}' in the message is neither a placeholder nor a doubled brace; {1}");

    public static readonly Rule UnknownPlaceholder = Error(
        "SERR018", nameof(UnknownPlaceholder), "Use the name of a field or value in a placeholder",
        "'{0}' in the message is neither a scalar field nor a value of '{1}'; {2}");

    public static readonly Rule OptionalPlaceholder = Error(
        "SERR019", nameof(OptionalPlaceholder), "Use placeholders that always have a value",
        "'{0}' in the message may be missing from a response; give the field a default or make it required");

    public static readonly Rule ReservedTypeName = Error(
        "SERR020", nameof(ReservedTypeName), "Use a name whose class name is free",
        "'{0}' would become the class '{1}', a name that {2}; choose another name");

    public static readonly Rule ReservedPropertyName = Error(
        "SERR021", nameof(ReservedPropertyName), "Use a name whose property name is free",
        "'{0}' would become the property '{1}', a name that {2}; choose another name");

    public static readonly Rule IdentifierClash = Error(
        "SERR022", nameof(IdentifierClash), "Use names that give different identifiers",
        "'{0}' and '{1}' would both become '{2}'; rename one of the two");

    public static readonly Rule FieldTypeConflict = Error(
        "SERR023", nameof(FieldTypeConflict), "Use one type for a field in every code",
        "The field '{0}' is of type '{1}' here but '{2}' in '{3}'; use one type or another name, since clients see one property");

    public static readonly Rule CodeNumberClash = Error(
        "SERR024", nameof(CodeNumberClash), "Use a code with an enum number of its own",
        "The enum number of '{0}' is {1}, which {2}; choose another code");

    public static readonly Rule InvalidScope = Error(
        "SERR025", nameof(InvalidScope), "Use a valid name for a scope",
        "'{0}' is not a valid scope; use 1 to 64 of a–z, 0–9, '_', '.', ':', '/' and '-'");

    public static readonly Rule InvalidSource = Error(
        "SERR026", nameof(InvalidSource), "Use a status or an exception type as a source",
        "'{0}' is not {1}; {2}");

    public static readonly Rule SourceClaimedTwice = Error(
        "SERR027", nameof(SourceClaimedTwice), "Map a source to one code only",
        "{0} is already mapped to '{1}'; remove it from one of the two codes");

    public static readonly Rule SourceNeedsArgument = Error(
        "SERR028", nameof(SourceNeedsArgument), "Give the arguments of a mapped code a default",
        "'{0}' is mapped from {1}, which provides no value for '{2}'; give '{2}' a default, or map another code");

    public static readonly Rule SourceWithoutParameter = Error(
        "SERR029", nameof(SourceWithoutParameter), "Name a field or value that a source can fill",
        "'{0}' is not {1} of '{2}'; {3}");

    public static readonly Rule TooManyProblems = Error(
        "SERR030", nameof(TooManyProblems), "Correct the problems that are listed",
        "The catalog has more than {0} problems, and the rest is not listed; correct the listed ones, then build again");
}
