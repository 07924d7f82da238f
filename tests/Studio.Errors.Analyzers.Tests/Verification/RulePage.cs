using System.Text.RegularExpressions;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>The catalogs that the page of a rule shows.</summary>
internal static partial class RulePage
{
    /// <summary>The catalog that the rule reports.</summary>
    public static string Bad(string id) => Catalogs(id).First();

    /// <summary>The catalog that it doesn't.</summary>
    public static string Good(string id) => Catalogs(id).Last();

    private static IEnumerable<string> Catalogs(string id) =>
        Blocks().Matches(Repository.Read($"docs/rules/{id}.md")).Select(static block => block.Groups[1].Value);

    [GeneratedRegex("```jsonc\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
