using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

public class CachingTests
{
    private static readonly Project project = new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure);

    [Fact]
    public void Reformatting_and_reordering_the_catalog_produces_nothing_again()
    {
        var run = Generation.Run(new Project().WithCatalog(Unadvised(Catalogs.Small)));
        Caching.ProducesNothingAgain(run.EditFile("/app/errors.json", Unadvised(Catalogs.SmallReordered)));
    }

    [Fact]
    public void An_edit_beside_the_anchor_produces_nothing_again()
    {
        var run = Generation.Run(new());
        Caching.ProducesNothingAgain(run.Edit("ApiErrors.cs", "// A comment that moves the anchor.\n" + Project.Anchor));
    }

    [Fact]
    public void A_new_message_is_printed_in_the_catalog_alone()
    {
        var run = Generation.Run(project).EditFile("/app/errors.json", Catalogs.Wide.Replace("something broke", "all is broken", StringComparison.Ordinal));
        Assert.Equal(["App.ApiErrors.Catalog.g.cs", "App.ApiErrors.Text.g.cs"], Anew(run));
    }

    [Fact]
    public void A_new_field_is_printed_in_the_catalog_with_its_status_and_for_clients()
    {
        var run = Generation.Run(project).EditFile("/app/errors.json", Catalogs.Wide.Replace("\"weight\"", "\"height\"", StringComparison.Ordinal));
        Assert.Equal(["App.ApiErrorException.g.cs", "App.ApiErrors.500.g.cs", "App.ApiErrors.Catalog.g.cs", "App.ApiErrors.Text.g.cs"], Anew(run));
    }

    [Fact]
    public void A_problem_far_away_produces_no_source_again()
    {
        var run = Generation.Run(new()).EditFile("/app/errors.json", Catalogs.Small.Replace("\"version\"", "\"extra\": 1, \"version\"", StringComparison.Ordinal));
        Assert.Equal("SERR006", Assert.Single(run.Result.Diagnostics).Id);
        Assert.Empty(Anew(run));
    }

    // An advice would move with its place.
    private static string Unadvised(string catalog) =>
        catalog.Replace("\"4xx\"", "\"4xx\", 401, 403, 404, 405, 429", StringComparison.Ordinal);

    private static IEnumerable<string> Anew(Generation run) =>
        from step in run.Steps
        where step.Key is "FamilySources" or "ResultSources" or "PipelineSources"
        from again in step.Value
        from output in again.Outputs
        where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        select HintName(output.Value) into name
        orderby name
        select name;

    private static string HintName(object source) => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!;
}
