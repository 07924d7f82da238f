using System.Text.RegularExpressions;

namespace Studio.Errors.Reference.Tests;

/// <summary>The documents as documents: whole, self-contained, repeatable.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Page = Repository.Sample.ToHtml();

    [Fact]
    public void Every_link_of_the_page_leads_to_a_place_on_it_or_to_a_document_beside_it()
    {
        var ids = Ids().Matches(Page).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Links().Matches(Page).Select(match => match.Groups[1].Value), link =>
            Assert.Contains(link, ids.Select(id => "#" + id).Concat(["errors.md", "errors.catalog.json", "data:,"])));
        Assert.All(Repository.Sample.Catalog.Errors, error => Assert.Contains(error.Code, ids));
    }

    [Fact]
    public void The_page_asks_for_nothing_and_lets_nothing_else_run()
    {
        Assert.DoesNotContain("http://", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", Page, StringComparison.Ordinal);
        Assert.Contains("default-src &#39;none&#39;", Page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\son\w+=", Page);
        Assert.DoesNotContain("style=\"", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Printing_again_gives_the_same_bytes()
    {
        var again = new ErrorReference(ErrorCatalog.Parse(File.ReadAllBytes(Repository.SampleCatalogPath))) { Title = "Studio API" };
        Assert.Equal(Page, again.ToHtml());
        Assert.Equal(Repository.Sample.ToMarkdown(), again.ToMarkdown());
        Assert.Equal(Repository.Sample.ToJson(), again.ToJson());
    }

    [Fact]
    public void Lines_end_in_a_line_feed_alone() =>
        Assert.DoesNotContain('\r', Page + Repository.Sample.ToMarkdown() + Repository.Sample.ToJson());

    [Fact]
    public void A_code_that_is_not_in_the_catalog_has_no_page() => Assert.Null(Repository.Sample.ToHtml("nowhere"));

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("\\shref=\"([^\"]+)\"")]
    private static partial Regex Links();
}
