using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>What people are told, word by word, on the pages of this folder.</summary>
public sealed class WordingTests
{
    [Fact]
    public void Of_catalogs() =>
        WordingDocument.Matches("catalogs.md", files => WordingDocument.Problems(files[0], CatalogReader.Read(files[0]).Problems));

    [Fact]
    public void Of_baselines() =>
        WordingDocument.Matches("baselines.md", files => WordingDocument.Problems(files[0], ShippedReader.Read(files[0]).Problems));

    [Fact]
    public void Of_changes() =>
        WordingDocument.Matches("changes.md", files => WordingDocument.Changes(CatalogDifference.Between(Good(files[0]), Good(files[1]))));

    [Fact]
    public void Of_edits() => WordingDocument.Matches(
        "edits.md",
        "What `diff` says of each edit of the table",
        CatalogEdits.All.Select(edit =>
            (edit.Name, WordingDocument.Changes(CatalogDifference.Between(Good(CatalogEdits.Before), Good(edit.Apply().Text))))));

    private static CatalogModel Good(string text)
    {
        var reading = CatalogReader.Read(text);
        Assert.True(reading.Problems.Count == 0, string.Join('\n', WordingDocument.Problems(text, reading.Problems).Append(text)));
        return reading.Catalog!;
    }
}
