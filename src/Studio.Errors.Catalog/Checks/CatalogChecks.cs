namespace Studio.Errors.Catalog;

/// <summary>One thing to check of entries that are good in themselves.</summary>
internal delegate void CatalogCheck(BoundCatalog catalog, ProblemList problems);

/// <summary>What is checked once entries are bound, in this order.</summary>
internal static class CatalogChecks
{
    public static readonly IReadOnlyList<CatalogCheck> All =
    [
        FieldNames.Check,
        WireCodes.Check,
        ProblemTypes.Check,
        RetiredCodes.Check,
        TypeNames.Check,
        CodeNumbers.Check,
        PropertyNames.Check,
        FieldTypes.Check,
        TypeMembers.Check,
        SourceParameters.Check,
        ValidationRoles.Check,
        SourceArguments.Check,
        SourceOwners.Check,
    ];
}
