using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>One code or spelling with two meanings in two catalogs.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Code">The code in the later catalog.</param>
/// <param name="Message">Both meanings in a sentence.</param>
/// <param name="At">Where the later catalog says it.</param>
/// <param name="Before">Where the earlier catalog says it.</param>
internal sealed record CatalogConflict(ConflictKind Kind, string Code, string Message, ConflictPlace At, ConflictPlace Before);

/// <summary>A place in one of the catalogs.</summary>
internal sealed record ConflictPlace(string Path, TextRange Range);

/// <summary>A kind of conflict.</summary>
/// <param name="Id">Its name in reports.</param>
/// <param name="Title">What to do, as an imperative without a full stop.</param>
internal sealed record ConflictKind(string Id, string Title)
{
    public static readonly ConflictKind Status = new("code-with-two-statuses", "Give a code one status in all catalogs");
    public static readonly ConflictKind Retry = new("code-with-two-retry-advices", "Give a code one retry advice in all catalogs");
    public static readonly ConflictKind FieldType = new("field-with-two-types", "Give a field of a code one type in all catalogs");
    public static readonly ConflictKind Wire = new("code-with-two-spellings", "Spell a code the same on every wire");
    public static readonly ConflictKind Key = new("spelling-of-two-codes", "Use a spelling on the wire for one code only");

    public static readonly IReadOnlyList<ConflictKind> All = [Status, Retry, FieldType, Wire, Key];
}
