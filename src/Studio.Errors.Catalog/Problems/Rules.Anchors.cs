namespace Studio.Errors.Catalog;

/// <summary>Rules that take a compilation to check: the generator reports them.</summary>
internal static partial class Rules
{
    /// <summary>Arguments: the attribute's path, the anchor's name.</summary>
    public static readonly Rule CatalogNotFound = Error(
        "SERR040", nameof(CatalogNotFound), "No file matches the catalog that an anchor names",
        "No additional file matches '{0}', the catalog of '{1}'; correct the path, whose letter case counts, or name the file in the project as <StudioErrorsCatalog Include=\"…\" />");

    /// <summary>Arguments: the attribute's path, the anchor's name, two of the matching paths.</summary>
    public static readonly Rule CatalogAmbiguous = Error(
        "SERR041", nameof(CatalogAmbiguous), "Several files match the catalog that an anchor names",
        "Several additional files match '{0}', the catalog of '{1}': '{2}' and '{3}'; write more of the path");

    /// <summary>Arguments: the file's path, the anchor's name.</summary>
    public static readonly Rule CatalogUnreadable = Error(
        "SERR048", nameof(CatalogUnreadable), "The file of a catalog can't be read",
        "'{0}', the catalog of '{1}', is not there or can't be read; correct its path in the project file (StudioErrorsCatalog or AdditionalFiles), or begin it with: studio-errors init");

    /// <summary>Arguments: the anchor's name.</summary>
    public static readonly Rule AnchorNotPartial = Error(
        "SERR042", nameof(AnchorNotPartial), "An anchor is not a static partial class",
        "'{0}' has [ErrorCatalog] but is not a static partial class; declare it as static partial class");

    /// <summary>Arguments: the anchor's name.</summary>
    public static readonly Rule AnchorNotNamedErrors = Error(
        "SERR043", nameof(AnchorNotNamedErrors), "An anchor's name does not end in Errors",
        "The name '{0}' does not end in 'Errors' after at least one letter; rename it, as in 'ApiErrors', since the generated names follow from it");

    /// <summary>Arguments: the anchor's name.</summary>
    public static readonly Rule AnchorNestedOrGeneric = Error(
        "SERR044", nameof(AnchorNestedOrGeneric), "An anchor is nested, generic or local to its file",
        "'{0}' is nested in another type, generic or local to its file; move it to a namespace and remove its type parameters and 'file'");

    /// <summary>Server only, at the key "errors". Arguments: the statuses, as in 418 or 400–407, 409.</summary>
    public static readonly Rule UnansweredStatus = Error(
        "SERR045", nameof(UnansweredStatus), "An error status has no code to answer it",
        "No code answers the status {0}; name it, or \"4xx\" or \"5xx\", in the from.statuses of a code that needs no argument");

    /// <summary>Server only, at the name. Arguments: the type's name.</summary>
    public static readonly Rule UnknownExceptionType = Error(
        "SERR046", nameof(UnknownExceptionType), "An exception type does not exist",
        "The project has no accessible type '{0}'; write the full metadata name, as in System.TimeoutException, or reference its assembly");

    /// <summary>Server only, at the name. Arguments: the type's name.</summary>
    public static readonly Rule NotAnException = Error(
        "SERR047", nameof(NotAnException), "A type in from.exceptions is not an exception",
        "The type '{0}' does not derive from System.Exception; name an exception type");
}
