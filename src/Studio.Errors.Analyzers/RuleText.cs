namespace Studio.Errors.Analyzers;

/// <summary>What the descriptors of all rules have in common.</summary>
internal static class RuleText
{
    public const string Category = Catalog.Rule.Category;

    public static string Page(string id) => Catalog.Rule.PageOf(id);
}
