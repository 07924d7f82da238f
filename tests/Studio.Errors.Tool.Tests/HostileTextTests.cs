using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Studio.Errors.Tests;

namespace Studio.Errors.Tool.Tests;

/// <summary>Whatever a text of a catalog holds, what the tool writes has the form that a calm text gives it, and the text.</summary>
public sealed partial class HostileTextTests : IDisposable
{
    private readonly Workspace workspace = new Workspace().With("errors.json", HostileTexts.Catalog()).With("calm.json", HostileTexts.Catalog(isCalm: true));

    [Fact]
    public void The_catalog_is_good_and_its_baseline_keeps_it()
    {
        Assert.Equal(0, workspace.Run("check", "errors.json").Code);
        Assert.Equal(0, workspace.Run("ship", "errors.json").Code);
        Assert.Equal("[]", workspace.Run("check", "errors.json", "--json").Output.Trim());
    }

    [Fact]
    public void Every_text_is_in_the_JSON_as_it_was_written()
    {
        using var document = JsonDocument.Parse(Written("errors.json", "errors.catalog.json"));
        foreach (var (index, text) in HostileTexts.All.Index())
        {
            var entry = document.RootElement.GetProperty("errors").GetProperty(HostileTexts.CodeOf(index));
            Assert.Equal((text, text), (entry.GetProperty("when").GetString(), entry.GetProperty("remedy").GetString()));
            Assert.Equal("{detail}" + HostileTexts.Doubled(text), entry.GetProperty("message").GetString());
            var hint = entry.GetProperty("fields").GetProperty("hint");
            Assert.Equal((text, text), (hint.GetProperty("description").GetString(), hint.GetProperty("example").GetString()));
            Assert.Equal(text, entry.GetProperty("example").GetProperty("error").GetProperty("hint").GetString());
        }
    }

    [Fact]
    public void The_page_has_the_tags_of_a_calm_one() =>
        Assert.Equal(Kinds(Tag(), Written("calm.json", "errors.html")), Kinds(Tag(), Written("errors.json", "errors.html")));

    [Fact]
    public void The_Markdown_has_the_headings_of_a_calm_one() =>
        Assert.Equal(Kinds(Heading(), Written("calm.json", "errors.md")), Kinds(Heading(), Written("errors.json", "errors.md")));

    [Fact]
    public void An_explanation_has_nothing_that_a_terminal_would_obey()
    {
        foreach (var index in Enumerable.Range(0, HostileTexts.All.Count))
        {
            var run = workspace.Run("explain", HostileTexts.CodeOf(index), "--catalog", "errors.json");
            Assert.Equal(0, run.Code);
            Assert.Single(Heading("When it happens").Matches(run.Output));
            Assert.DoesNotContain(run.Output, IsObeyed);
        }
    }

    public void Dispose() => workspace.Dispose();

    private string Written(string catalog, string document)
    {
        var folder = workspace.PathOf(catalog + ".site");
        Assert.Equal(0, workspace.Run("docs", catalog, "--output", folder).Code);
        return File.ReadAllText(Path.Combine(folder, document));
    }

    /// <summary>Which kinds of a thing a document has.</summary>
    private static string Kinds(Regex thing, string document) =>
        string.Join(' ', thing.Matches(document).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static bool IsObeyed(char character) => character is not ('\n' or '\t') && char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static Regex Heading(string words) => new($"^{words}$", RegexOptions.Multiline);

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9-]*")]
    private static partial Regex Tag();

    [GeneratedRegex("^#+ .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
