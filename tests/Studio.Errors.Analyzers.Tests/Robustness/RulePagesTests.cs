using System.Text.RegularExpressions;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>One stem a rule: class, fix, tests, page, index and release tracking belong together.</summary>
public sealed partial class RulePagesTests
{
    public static TheoryData<string> Stems => [.. AllRules.Analyzers.Select(static rule => StemOf(rule))];

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_rule_has_tests_a_page_and_a_release(string stem)
    {
        var rule = AllRules.Analyzers.Single(one => StemOf(one) == stem).SupportedDiagnostics[0];
        var severity = rule.DefaultSeverity.ToString();
        Assert.NotNull(typeof(RulePagesTests).Assembly.GetType($"Studio.Errors.Analyzers.Tests.{stem}AnalyzerTests"));
        var page = Repository.Read($"docs/rules/{rule.Id}.md");
        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\n**{severity}**", page, StringComparison.Ordinal);
        Assert.All(["## Bad", "## Good", "## Fix", "## Configure"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
        Assert.Contains($"\n| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {severity.ToLowerInvariant()} |\n", Repository.Read("docs/rules/README.md"), StringComparison.Ordinal);
        Assert.Contains($"\n{rule.Id} | Studio.Errors | {(rule.IsEnabledByDefault ? severity : "Disabled")} | {stem},", Repository.Read("src/Studio.Errors.Analyzers/AnalyzerReleases.Unshipped.md") + Repository.Read("src/Studio.Errors.Analyzers/AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
        Assert.EndsWith($"{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_a_rule()
    {
        var ids = AllRules.Analyzers.Select(static rule => rule.SupportedDiagnostics[0].Id);
        var pages = Directory.GetFiles(Repository.PathOf("docs/rules"), "SERR*.md").Select(static path => Path.GetFileNameWithoutExtension(path)!).Where(static id => AboutCode().IsMatch(id));
        Assert.Equal(ids.Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fix_has_the_stem_of_its_rule_and_tests()
    {
        foreach (var fix in AllRules.Fixes.Where(static one => !one.FixableDiagnosticIds.All(static id => id.StartsWith("CS", StringComparison.Ordinal))))
        {
            var stem = fix.GetType().Name[..^"Fix".Length];
            Assert.Equal(AllRules.Analyzers.Single(rule => StemOf(rule) == stem).SupportedDiagnostics[0].Id, Assert.Single(fix.FixableDiagnosticIds));
            Assert.NotNull(typeof(RulePagesTests).Assembly.GetType($"Studio.Errors.Analyzers.Tests.{stem}FixTests"));
        }
    }

    private static string StemOf(object rule) => rule.GetType().Name[..^"Analyzer".Length];

    [GeneratedRegex("^SERR[1-4]")]
    private static partial Regex AboutCode();
}
