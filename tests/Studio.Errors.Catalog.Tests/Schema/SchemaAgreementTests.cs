using System.Text.Json;
using Json.Schema;

namespace Studio.Errors.Catalog.Tests;

/// <summary>errors.schema.json and the reader say the same of every rule that a schema can express.</summary>
public sealed class SchemaAgreementTests
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly string SchemaText = Repository.Read("src/Studio.Errors/errors.schema.json");

    /// <summary>The end of a .NET pattern matches before a last line break, that of an ECMAScript pattern does not.</summary>
    private static readonly JsonSchema Schema = JsonSchema.FromText(SchemaText.Replace("$\"", @"(?![\\s\\S])""", StringComparison.Ordinal));

    private static readonly Rule[] Expressible =
    [
        Rules.TooManyCodes, Rules.DuplicateMember, Rules.UnknownMember, Rules.MissingMember, Rules.WrongJsonType, Rules.EmptyText,
        Rules.InvalidCode, Rules.StatusOutOfRange, Rules.UnknownRetry, Rules.InvalidParameterName,
        Rules.DefaultOfOtherType, Rules.InvalidScope, Rules.InvalidSource,
        Rules.InvalidEnvelopePlaceholder, Rules.InvalidWireCode, Rules.InvalidSetting, Rules.OverriddenMember,
    ];

    [Fact]
    public void The_schema_is_a_valid_one()
    {
        using var document = JsonDocument.Parse(SchemaText);
        Assert.True(MetaSchemas.Draft202012.Evaluate(document.RootElement).IsValid);
    }

    [Fact]
    public void On_a_catalog_changed_in_every_place()
    {
        var disagreements = SchemaCorpus.All.Where(text => !Agree(text)).ToArray();
        Assert.True(disagreements.Length == 0, string.Join('\n', disagreements.Take(5).Select(text => $"{text}\n{string.Join('\n', CatalogReader.Read(text).Problems.Select(CatalogVerifier.Describe))}")));
    }

    [Fact]
    public void The_corpus_has_good_and_bad_catalogs_of_every_expressible_rule()
    {
        var rules = SchemaCorpus.All.SelectMany(text => CatalogReader.Read(text).Problems).Select(problem => problem.Rule).Distinct().ToArray();
        Assert.Equal([Rules.TooManyCodes], Expressible.Except(rules));
        Assert.InRange(SchemaCorpus.All.Count(text => CatalogReader.Read(text).Problems.Count == 0), 50, int.MaxValue);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_001)]
    public void On_the_number_of_codes(int count)
    {
        var entries = Enumerable.Range(0, count).Select(number => $$""" "c{{number}}": { "status": 400, "retry": "never", "message": "m" } """);
        Assert.True(Agree($$"""{ "version": "v1", "errors": { {{string.Join(',', entries)}} } }"""));
    }

    [Fact]
    public void On_the_sample() => Assert.True(Agree(Repository.Read("errors.json")));

    private static bool Agree(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        var isGood = !CatalogReader.Read(text).Problems.Any(problem => Expressible.Contains(problem.Rule));
        return Schema.Evaluate(document.RootElement).IsValid == isGood;
    }
}
