namespace Studio.Errors.Analyzers;

/// <summary>What the descriptors of all rules have in common.</summary>
internal static class RuleText
{
    public const string Category = "Studio.Errors";

    private const string Pages = "https://github.com/studio-errors/studio-errors/blob/main/docs/rules/";

    public static string Page(string id) => $"{Pages}{id}.md";
}
