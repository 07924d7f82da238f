using System.Reflection;
using System.Text.RegularExpressions;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Holds the table of rules, their pages, the index and the tests together.</summary>
public sealed partial class RulePagesTests
{
    private const string FirstRuleOfTheGenerator = "SERR040";

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Fact]
    public void The_table_is_in_order_and_its_stems_are_the_names_of_its_rows()
    {
        var fields = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Rule)).ToArray();
        Assert.Equal(Rules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal).Distinct(), Rules.All.Select(rule => rule.Id));
        Assert.Equal(fields.Length, Rules.All.Count);
        Assert.All(fields, field => Assert.Equal(field.Name, ((Rule)field.GetValue(null)!).Stem));
        Assert.All(Rules.All, rule => Assert.False(rule.Title.EndsWith('.')));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_its_title_and_a_line_in_the_index(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        var page = Repository.Read($"docs/rules/{id}.md");
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Fix\n", page, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
        Assert.Contains($"\n| [{id}]({id}.md) | {rule.Title} | {SeverityOf(rule)} |\n", Repository.Read("docs/rules/README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_title_is_an_imperative_and_a_message_gives_the_defect_then_the_cure(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        Assert.DoesNotMatch("^(A|An|The|No|One|Two|Several) ", rule.Title);
        Assert.Contains("; ", rule.Format, StringComparison.Ordinal);
        Assert.DoesNotMatch("\\b(told|stands|spelt|answer\\w*|promise|anchor|family|shipped(?!\\.json))\\b", $"{rule.Title} {rule.Format}");
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_of_a_catalog_rule_is_left_over() => Assert.Equal(
        Rules.All.Select(rule => $"{rule.Id}.md"),
        Directory.GetFiles(Repository.PathOf("docs/rules"), "SERR0*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_example_of_the_page_shows_the_rule_and_the_good_one_is_good(string id)
    {
        var examples = Examples().Matches(Repository.Read($"docs/rules/{id}.md")).Select(match => match.Groups[1].Value).ToArray();
        if (string.CompareOrdinal(id, FirstRuleOfTheGenerator) >= 0 || examples.Length == 0)
        {
            return;
        }

        Assert.Equal(2, examples.Length);
        Assert.Equal([id], CatalogReader.Read(Whole(examples[0])).Problems.Select(problem => problem.Rule.Id).Distinct());
        CatalogVerifier.Verify(Whole(examples[1]));
    }

    [Fact]
    public void Every_rule_of_the_reader_has_a_class_of_tests()
    {
        var tests = typeof(RulePagesTests).Assembly.GetTypes().Select(type => type.Name);
        var expected = Rules.All.Where(rule => string.CompareOrdinal(rule.Id, FirstRuleOfTheGenerator) < 0).Select(rule => $"{rule.Stem}Tests");
        Assert.Empty(expected.Except(tests));
    }

    [Fact]
    public void The_examples_of_the_reference_are_good() =>
        Assert.All(Examples().Matches(Repository.Read("docs/catalog.md")), match => CatalogVerifier.Verify(Whole(match.Groups[1].Value)));

    [Fact]
    public void The_reference_names_every_member() =>
        Assert.All(
            new[] { Shape.Catalog, Shape.Error, Shape.Field, Shape.Value, Shape.From, Shape.Member, Shape.Type, Shape.Item, Shape.Validation }.SelectMany(shape => shape.Members),
            member => Assert.Contains($"`{member.Name}`", Repository.Read("docs/catalog.md"), StringComparison.Ordinal));

    private static string SeverityOf(Rule rule) => rule.Severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>An example is a whole catalog, or some entries of one.</summary>
    private static string Whole(string example) =>
        example.TrimStart().StartsWith('{') ? example : $$"""{ "version": "v1", "errors": { {{example}} } }""";

    [GeneratedRegex("```jsonc\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
