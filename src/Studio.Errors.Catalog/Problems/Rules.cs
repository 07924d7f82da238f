namespace Studio.Errors.Catalog;

/// <summary>
/// The table of catalog rules. SERR001–049 say that a catalog, or the anchor that names it, can't be used, SERR050–071
/// that it breaks what was shipped of it, SERR072–079 that it and the catalogs it extends don't go together, SERR080–085 are about
/// contracts, SERR086–096 about what it makes of the errors of other services. Each has a page under docs/rules.
/// </summary>
internal static partial class Rules
{
    /// <summary>Every row, in order of the ids.</summary>
    // Computed when asked: the order in which the parts of a partial class initialise their fields is not defined.
    public static IReadOnlyList<Rule> All =>
    [
        MalformedJson, CatalogTooLarge, NestedTooDeeply, TooManyCodes, DuplicateMember,
        UnknownMember, MissingMember, WrongJsonType, EmptyText, InvalidCode,
        StatusOutOfRange, UnknownRetry, InvalidParameterName, ReservedParameterName, UnknownParameterType,
        DefaultOfOtherType, MalformedPlaceholder, UnknownPlaceholder, OptionalPlaceholder, ReservedTypeName,
        ReservedPropertyName, IdentifierClash, FieldTypeConflict, CodeNumberClash, InvalidScope,
        InvalidSource, SourceClaimedTwice, SourceNeedsArgument, SourceWithoutParameter, TooManyProblems, NotUtf8,
        InvalidEnvelopePlaceholder, CodeInEnvelope, FieldsInEnvelope, UnreadableEnvelopeList, EnvelopeTooLarge, InvalidWireCode,
        WireCodeClash, InvalidSetting,
        CatalogNotFound, CatalogAmbiguous, AnchorNotPartial, AnchorNotNamedErrors, AnchorNestedOrGeneric,
        UnansweredStatus, UnknownExceptionType, NotAnException, CatalogUnreadable, StatusLeftToClass,
        CodeRemoved, CodeRenamed, StatusChanged, RetryChanged, FieldRemoved,
        FieldTypeChanged, FieldRequirednessChanged, RequiredFieldAdded, NumberChanged, RetiredCodeUsed,
        RetiredWithoutDeprecation, TombstoneRemoved, EnvelopeChanged, WireCodeChanged, ReleasedHeaderChanged, CategoryChanged,
        CodeNotShipped, OtherVersionShipped,
        BaseNotFound, BaseUnusable, EndlessExtends, BasesDiffer,
        OverriddenMember, OverrideWithoutBase, InheritedCodeRedefined, WithoutMisplaced,
        ContractNotNamed, ContractHasResults, ContractWithoutText, ContractOfNewerFormat, ContractNameTaken, ContractNotServed,
        UpstreamWithoutClass, UnusableUpstream, UnknownUpstreamCode, UnknownUpstreamTarget, UnmappedUpstreamCode, UpstreamCodeLeftToRest,
        UpstreamFieldMismatch, UpstreamArgumentMissing, RetriedMoreThanUpstream, UpstreamDelayUnknown, RetiredUpstreamCode,
        ContractUpstreamsUnserved,
    ];

    private static Rule Error(string id, string stem, string title, string format) =>
        new(id, stem, title, format, RuleSeverity.Error);

    private static Rule Warning(string id, string stem, string title, string format) =>
        new(id, stem, title, format, RuleSeverity.Warning);

    private static Rule Message(string id, string stem, string title, string format) =>
        new(id, stem, title, format, RuleSeverity.Message);
}
