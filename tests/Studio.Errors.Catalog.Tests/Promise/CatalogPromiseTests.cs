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
        Assert.Equal(
            shipped.Errors.Select(error => (Rules.NumberChanged, error.Code)),
            CatalogPromise.Compare(other, CatalogReader.Read(CatalogEdits.Before))
                .Select(problem => (problem.Rule, problem.Arguments[0]))
                .OrderBy(told => told.Item2, StringComparer.Ordinal));
    }

    /// <summary>A problem is identified by its type, and kinds of errors by their category, where they are shown.</summary>
    [Theory]
    [InlineData("problem", "\"documentation\": \"urn:a\"", "\"documentation\": \"{|SERR065:urn:b|}\"", "Major")]
    [InlineData("problem", "\"documentation\": \"urn:a\"", "", "Major")]
    [InlineData("problem", "", "\"documentation\": \"urn:a\"", "Minor")]
    [InlineData("problem", "\"category\": \"a\"", "\"category\": \"b\"", "Patch")]
    [InlineData("flat", "\"documentation\": \"urn:a\"", "\"documentation\": \"urn:b\"", "Patch")]
    [InlineData("kinds", "\"category\": \"a\"", "\"category\": \"{|SERR065:b|}\"", "Major")]
    public void What_identifies_an_error_is_kept(string envelope, string before, string after, string weight)
    {
        var old = CatalogReader.Read(MarkedCatalog.Parse(One(envelope, before)).Text);
        var markup = MarkedCatalog.Parse(One(envelope, after).Replace("\"a\": {", weight == "Major" && after.Length == 0 ? "\"{|SERR065:a|}\": {" : "\"a\": {", StringComparison.Ordinal));
        var current = CatalogReader.Read(markup.Text);
        Assert.Empty(old.Problems.Concat(current.Problems));
        Assert.Equal(
            markup.Expected,
            CatalogPromise.Compare(ShippedCatalog.Of(old.Catalog!), current).Select(problem => new Expectation(problem.Rule.Id, problem.Range.Start, problem.Range.Length)));
        Assert.Equal(weight, $"{Assert.Single(CatalogDifference.Between(old.Catalog!, current.Catalog!)).Weight}");
    }

    /// <summary>Files that were shipped before catalogs had an envelope stay as they are.</summary>
    [Theory]
    [InlineData("error", "")]
    [InlineData("flat", "SERR062")]
    [InlineData("problem", "SERR062 SERR062")]
    public void A_baseline_without_an_envelope_has_the_default(string envelope, string rules)
    {
        var shipped = ShippedReader.Read("""{ "version": "v1", "codes": {}, "retired": [] }""").Shipped!;
        var problems = CatalogPromise.Compare(shipped, CatalogReader.Read(One(envelope, "")));
        Assert.Equal(rules, string.Join(' ', problems.Select(problem => problem.Rule.Id).Where(id => id != "SERR070")));
    }

    /// <summary>New codes are told one by one, those of a base together.</summary>
    [Theory]
    [InlineData("bad forbidden not_found teapot", "'more' is")]
    [InlineData("bad forbidden not_found more", "'teapot' of platform.errors.json is")]
    [InlineData("bad not_found", "'forbidden' and 'teapot' of platform.errors.json are", "'more' is")]
    public void What_is_new_is_told(string released, params string[] told)
    {
        var reading = LinkVerifier.Verify("""
            --- /w/orders/errors.json
            { "version": "v1", "extends": ["../platform/platform.errors.json"], "errors": {
              "more": { "status": 409, "retry": "never", "message": "m" } } }
            """ + LinkVerifier.Platform);
        var all = ShippedCatalog.Of(reading.Catalog!);
        var shipped = all with { Errors = all.Errors.Where(error => released.Split(' ').Contains(error.Code)).ToEquatableArray() };
        Assert.Equal(told, CatalogPromise.Compare(shipped, reading).Select(problem => problem.Arguments[0]));
    }

    [Fact]
    public void A_renamed_code_is_told_whether_the_wire_keeps_it()
    {
        string Message(string wire) => CatalogVerifier.Describe(Assert.Single(CatalogPromise.Compare(
            ShippedCatalog.Of(CatalogReader.Read(One("error", "")).Catalog!),
            CatalogReader.Read(One("error", wire).Replace("\"a\": {", "\"b\": {", StringComparison.Ordinal)))));
        Assert.EndsWith("which clients compare with", Message(""), StringComparison.Ordinal);
        Assert.EndsWith("though the wire is unchanged", Message("\"wire\": \"a\""), StringComparison.Ordinal);
    }

    private static string One(string envelope, string members)
    {
        var value = envelope == "kinds" ? """{ "body": { "code": "{code}", "kind": "{category}" } }""" : $"\"{envelope}\"";
        return $$"""
            { "version": "v1", "envelope": {{value}}, "errors": { "a": { {{members}}{{(members.Length == 0 ? "" : ", ")}}"status": 400, "retry": "never", "message": "m" } } }
            """;
    }

    [Fact]
    public void The_baseline_of_the_table_is_the_one_of_its_catalog() =>
        Assert.Equal(ShippedCatalog.Of(Before), ShippedReader.Read(CatalogEdits.Shipped).Shipped);
}
