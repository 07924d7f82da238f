using System.Text;
using System.Text.Json;

namespace Studio.Errors.Reference.Tests;

/// <summary>Whatever a catalog says is shown as text, in every document.</summary>
public sealed class HostileCatalogTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</script><script>alert(2)</script>", "</style><img src=x onerror=alert(3)>",
        "\"><a href=\"javascript:alert(4)\">x</a>", "' onmouseover='alert(5)", "--><!--", "<![CDATA[", "&lt;b&gt; &amp;",
        "[click](javascript:alert(6))", "![x](http://evil.example/x.png)", "<http://evil.example>", "https://evil.example www.evil.example",
        "``` \n# heading\n```", "| a | b |", "* item", "\u202Eexe.txt\u202C \u2066\u2069 \u200B \uFEFF", "\uD800 lone", "{0} {{ }} {name", "$(rm -rf /) `id` \"; rm",
    ];

    private static readonly ErrorReference Reference = new(Catalog()) { Title = string.Join(' ', Hostile), Address = "https://x.example/\"><script>" };

    [Fact]
    public void The_page_has_no_markup_that_a_text_brought()
    {
        var calm = PageText.Names(new ErrorReference(Catalog(calm: true)).ToHtml()).Distinct();
        Assert.Empty(PageText.Names(Reference.ToHtml()).Distinct().Except(calm));
        Assert.DoesNotContain("javascript:alert(4)\">", Reference.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_every_text()
    {
        var page = PageText.Of(Reference.ToHtml());
        Assert.All(Hostile, text => Assert.Contains(PageText.Of(System.Net.WebUtility.HtmlEncode(Visible(text))), page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_document_has_a_character_that_hides_or_turns_text()
    {
        Assert.All(
            [Reference.ToHtml(), Reference.ToHtml("hostile")!, Reference.ToMarkdown(), Reference.ToJson()],
            document => Assert.DoesNotContain(document, character => character is '\u202E' or '\u2066' or '\u200B' or '\uFEFF' or '\uD800'));
        Assert.Contains("\\u202Eexe.txt", Reference.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_escapes_what_would_be_a_link_an_image_or_a_tag()
    {
        var markdown = Reference.ToMarkdown();
        Assert.Contains(@"\[click\](javascript:alert(6))", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\!\[x\](http\://evil.example/x.png)", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\<script\>alert(1)\</script\>", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# heading", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_reads_back_as_the_same_catalog()
    {
        var again = ErrorCatalog.Parse(Encoding.UTF8.GetBytes(Reference.ToJson()));
        var (before, after) = (Reference.Catalog.Errors.Single(), again.Errors.Single());
        Assert.Equal((before.Code, before.Status, before.Retry, before.When, before.Remedy), (after.Code, after.Status, after.Retry, after.When, after.Remedy));
        Assert.Equal(before.Parameters.Select(parameter => parameter with { Example = null }), after.Parameters.Select(parameter => parameter with { Example = null }));
    }

    private static string Visible(string text) => string.Concat(text.Select(character =>
        character is '\u202E' or '\u202C' or '\u2066' or '\u2069' or '\u200B' or '\uFEFF' or '\uD800' ? $"\\u{(int)character:X4}" : $"{character}"));

    private static ErrorCatalog Catalog(bool calm = false)
    {
        var text = calm ? "calm" : string.Join(' ', Hostile).Replace("\uD800", "\uFFFD", StringComparison.Ordinal);
        return ErrorCatalog.Parse(JsonSerializer.SerializeToUtf8Bytes(new
        {
            version = text,
            scopes = new[] { text },
            errors = new Dictionary<string, object>
            {
                ["hostile"] = new
                {
                    status = 418,
                    retry = "never",
                    message = text + " {why}",
                    fields = new { why = new { type = "string", description = text, example = text } },
                    from = new { statuses = new object[] { "4xx" }, missingScope = "why" },
                    when = text,
                    remedy = text,
                },
            },
        }));
    }
}
