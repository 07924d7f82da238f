namespace Studio.Errors.Catalog;

/// <summary>Rules about the text: what stands before any meaning can be read.</summary>
internal static partial class Rules
{
    public static readonly Rule MalformedJson = Error(
        "SERR001", nameof(MalformedJson), "The catalog is not well-formed JSON",
        "{0}; {1}");

    public static readonly Rule CatalogTooLarge = Error(
        "SERR002", nameof(CatalogTooLarge), "The catalog is too large",
        "The catalog has more than {0} characters and is not read; shorten its texts or split the API");

    public static readonly Rule NestedTooDeeply = Error(
        "SERR003", nameof(NestedTooDeeply), "The catalog is nested too deeply",
        "Objects and arrays are nested more than {0} deep here; a catalog needs no more than 6");

    public static readonly Rule TooManyCodes = Error(
        "SERR004", nameof(TooManyCodes), "The catalog has too many codes",
        "The catalog has {0} codes, and at most {1} are supported; '{2}' and those after it are left out");

    public static readonly Rule DuplicateMember = Error(
        "SERR005", nameof(DuplicateMember), "A name stands twice in one object or list",
        "'{0}' {1}; remove or rename one of the two");

    public static readonly Rule UnknownMember = Error(
        "SERR006", nameof(UnknownMember), "A member is not known",
        "'{0}' is not a member of {1}; {2}");

    public static readonly Rule MissingMember = Error(
        "SERR007", nameof(MissingMember), "A required member is missing",
        "{0} has no '{1}'; add {2}");

    public static readonly Rule WrongJsonType = Error(
        "SERR008", nameof(WrongJsonType), "A value has the wrong JSON type",
        "{0} must be {1}, but here it is {2}");

    public static readonly Rule NotUtf8 = Error(
        "SERR031", nameof(NotUtf8), "The catalog is not UTF-8",
        "{0}; {1}");

    public static readonly Rule EmptyText = Error(
        "SERR009", nameof(EmptyText), "A text is empty",
        "'{0}' is empty; write {1}");
}
