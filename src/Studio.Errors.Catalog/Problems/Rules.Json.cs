namespace Studio.Errors.Catalog;

/// <summary>Rules about the text: what stands before any meaning can be read.</summary>
internal static partial class Rules
{
    public static readonly Rule MalformedJson = Error(
        "SERR001", nameof(MalformedJson), "Write the catalog as well-formed JSON",
        "{0}; {1}");

    public static readonly Rule CatalogTooLarge = Error(
        "SERR002", nameof(CatalogTooLarge), "Keep the catalog within the size limit",
        "The catalog has more than {0} characters and is not read; shorten its texts or split the API");

    public static readonly Rule NestedTooDeeply = Error(
        "SERR003", nameof(NestedTooDeeply), "Keep the catalog within the nesting limit",
        "Objects and arrays are nested more than {0} levels deep here; flatten them, since a catalog needs no more than 6");

    public static readonly Rule TooManyCodes = Error(
        "SERR004", nameof(TooManyCodes), "Keep the catalog within the number of codes",
        "The catalog has {0} codes, but at most {1} are supported; split the API, since '{2}' and the codes after it are ignored");

    public static readonly Rule DuplicateMember = Error(
        "SERR005", nameof(DuplicateMember), "Use a name once in an object or list",
        "'{0}' {1}; remove or rename one of the two");

    public static readonly Rule UnknownMember = Error(
        "SERR006", nameof(UnknownMember), "Use members that the format defines",
        "'{0}' is not a member of {1}; {2}");

    public static readonly Rule MissingMember = Error(
        "SERR007", nameof(MissingMember), "Add the required member",
        "{0} has no '{1}'; add {2}");

    public static readonly Rule WrongJsonType = Error(
        "SERR008", nameof(WrongJsonType), "Use the JSON type of the member",
        "{0} is {2} here; it must be {1}");

    public static readonly Rule NotUtf8 = Error(
        "SERR031", nameof(NotUtf8), "Save the catalog as UTF-8",
        "{0}; {1}");

    public static readonly Rule EmptyText = Error(
        "SERR009", nameof(EmptyText), "Write a text that is not empty",
        "'{0}' is empty; write {1}");
}
