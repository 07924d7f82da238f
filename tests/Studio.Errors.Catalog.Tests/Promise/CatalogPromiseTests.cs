using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Every edit of the table, as the build tells it and as <c>diff</c> weighs it.</summary>
public sealed class CatalogPromiseTests
{
    private static readonly CatalogModel Before = CatalogReader.Read(CatalogEdits.Before).Catalog!;

    public static TheoryData<string> Names => [.. CatalogEdits.Names];

    [Fact]
    public void The_catalog_that_is_edited_is_good() => CatalogVerifier.Verify(CatalogEdits.Before);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_build_tells_each_edit_at_its_place(string name)
    {
        var markup = CatalogEdits.Named(name).Apply();
        var reading = CatalogReader.Read(markup.Text);
        Assert.Empty(reading.Problems);
        var problems = CatalogPromise.Compare(ShippedCatalog.Of(Before), reading);
        CatalogVerifier.AssertPlaces(markup.Text, reading with { Problems = problems });
        Assert.Equal(
            markup.Expected.OrderBy(mark => mark.Start).ThenBy(mark => mark.Id, StringComparer.Ordinal),
            problems.Select(problem => new Expectation(problem.Rule.Id, problem.Range.Start, problem.Range.Length)).OrderBy(mark => mark.Start).ThenBy(mark => mark.Id, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diff_weighs_each_edit_and_tells_the_same_rules(string name)
    {
        var edit = CatalogEdits.Named(name);
        var markup = edit.Apply();
        var changes = CatalogDifference.Between(Before, CatalogReader.Read(markup.Text).Catalog!);
        Assert.Equal(edit.Weight, changes.Count == 0 ? null : $"{changes.Max(change => change.Weight)}");
        var rules = changes.Where(change => change.Rule is not null).Select(change => change.Rule!.Id);
        Assert.Equal(markup.Expected.Select(mark => mark.Id).Where(id => id != "SERR071").Order(StringComparer.Ordinal), rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_of_one_place_is_told_once() =>
        Assert.All(CatalogEdits.All.Where(edit => edit.Weight == nameof(ChangeWeight.Patch)), edit =>
            Assert.Single(CatalogDifference.Between(Before, CatalogReader.Read(edit.Apply().Text).Catalog!)));

    [Fact]
    public void An_entry_with_a_problem_is_not_taken_for_gone()
    {
        var reading = CatalogReader.Read(CatalogEdits.Before.Replace("\"status\": 503", "\"status\": 200", StringComparison.Ordinal));
        Assert.Single(reading.Problems);
        Assert.Empty(CatalogPromise.Compare(ShippedCatalog.Of(Before), reading));
    }

    [Fact]
    public void A_code_that_its_own_file_lists_as_retired_is_told_without_a_baseline() =>
        CatalogVerifier.Verify("""
            { "version": "v1", "retired": ["a"], "errors": { "{|SERR059:a|}": { "status": 400, "retry": "never", "message": "m" } } }
            """);

    [Fact]
    public void A_number_that_is_not_the_shipped_one_is_told()
    {
        var shipped = ShippedCatalog.Of(Before);
        var other = shipped with { Errors = shipped.Errors.Select(error => error with { Number = error.Number + 1 }).ToEquatableArray() };
        Assert.All(CatalogPromise.Compare(other, CatalogReader.Read(CatalogEdits.Before)), problem => Assert.Equal(Rules.NumberChanged, problem.Rule));
    }

    [Fact]
    public void The_baseline_of_the_table_is_the_one_of_its_catalog() =>
        Assert.Equal(ShippedCatalog.Of(Before), ShippedReader.Read(CatalogEdits.Shipped).Shipped);
}
