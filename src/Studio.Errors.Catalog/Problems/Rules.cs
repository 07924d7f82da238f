namespace Studio.Errors.Catalog;

/// <summary>The table of catalog rules: SERR001–049 say that a catalog, or the anchor that names it, can't be used.</summary>
internal static class Rules
{
    public static readonly Rule MalformedJson = new(
        "SERR001",
        nameof(MalformedJson),
        "The catalog is not well-formed JSON",
        "{0}",
        RuleSeverity.Error);

    /// <summary>Every row, in order of the ids.</summary>
    public static IReadOnlyList<Rule> All { get; } = [MalformedJson];
}
