namespace Studio.Errors.Catalog;

/// <summary>Rules that take a compilation to check: the generator reports them.</summary>
internal static partial class Rules
{
    /// <summary>Arguments: the attribute's path, the anchor's name.</summary>
    public static readonly Rule CatalogNotFound = Error(
        "SERR040", nameof(CatalogNotFound), "Add the catalog file to the project",
        "No additional file matches '{0}', the catalog of '{1}'; correct the path, whose letter case counts, or name the file "
        + "in the project as <StudioErrorsCatalog Include=\"…\" />");

    /// <summary>Arguments: the attribute's path, the anchor's name, two of the matching paths.</summary>
    public static readonly Rule CatalogAmbiguous = Error(
        "SERR041", nameof(CatalogAmbiguous), "Name exactly one catalog file",
        "Several additional files match '{0}', the catalog of '{1}': '{2}' and '{3}'; write more of the path");

    /// <summary>Arguments: the file's path, the anchor's name.</summary>
    public static readonly Rule CatalogUnreadable = Error(
        "SERR048", nameof(CatalogUnreadable), "Make the catalog file readable",
        "'{0}', the catalog of '{1}', is not there or can't be read; "
        + "correct its path in the project file (StudioErrorsCatalog or AdditionalFiles), or begin it with: studio-errors init");

    /// <summary>Arguments: the anchor's name.</summary>
    public static readonly Rule AnchorNotPartial = Error(
        "SERR042", nameof(AnchorNotPartial), "Declare a catalog class as static partial",
        "'{0}' has [ErrorCatalog] but is not a static partial class; declare it as a static partial class");

    /// <summary>Arguments: the anchor's name.</summary>
    public static readonly Rule AnchorNotNamedErrors = Error(
        "SERR043", nameof(AnchorNotNamedErrors), "End the name of a catalog class in Errors",
        "The name '{0}' does not end in 'Errors' after at least one letter; "
        + "rename it, as in 'ApiErrors', since the generated names follow from it");

    /// <summary>Arguments: the anchor's name.</summary>
    public static readonly Rule AnchorNestedOrGeneric = Error(
        "SERR044", nameof(AnchorNestedOrGeneric), "Declare a catalog class directly in a namespace",
        "'{0}' is nested in another type, generic or local to its file; move it to a namespace and remove its type parameters and 'file'");

    /// <summary>Server only, at the key "errors". Arguments: the statuses, as in 418 or 400–407, 409.</summary>
    public static readonly Rule UnansweredStatus = Error(
        "SERR045", nameof(UnansweredStatus), "Map every error status to a code",
        "No code is mapped to the status {0}; add it, or \"4xx\" or \"5xx\", to the from.statuses of a code that needs no argument");

    /// <summary>Server only, at the name. Arguments: the type's name.</summary>
    public static readonly Rule UnknownExceptionType = Error(
        "SERR046", nameof(UnknownExceptionType), "Name an exception type that exists",
        "The project has no accessible type '{0}'; write the full metadata name, as in System.TimeoutException, or reference its assembly");

    /// <summary>Server only, at the name. Arguments: the type's name.</summary>
    public static readonly Rule NotAnException = Error(
        "SERR047", nameof(NotAnException), "Name a type that is an exception",
        "The type '{0}' does not derive from System.Exception; name an exception type");

    /// <summary>Server only, at the entry's <c>from</c>. Arguments: the class, the statuses, the entry's status and code.</summary>
    public static readonly Rule StatusLeftToClass = Message(
        "SERR049", nameof(StatusLeftToClass), "Give a status that the framework sets a code of its own",
        "\"{0}\" turns {1} of the framework into {2} '{3}'; name those that the application can have in the from.statuses of codes of "
        + "their own, or beside \"{0}\" where it is meant");
}
