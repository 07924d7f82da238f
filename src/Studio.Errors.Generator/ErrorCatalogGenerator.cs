using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator;

/// <summary>Generates the error types of every <c>[ErrorCatalog]</c> anchor from the catalog that it names.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ErrorCatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.AnchorReadings();
        var anchored = context.CatalogFiles(readings.AnchorPaths());
        var bases = context.BaseFiles();
        var (catalogs, others) = (anchored.WithoutPlaces(), bases.WithoutPlaces());
        var links = catalogs.LinkedWith(others);
        var files = anchored.PlacedIn(links);
        var libraries = context.Libraries();
        var anchors = readings.Anchors();
        var carried = context.CarriedCatalogs(anchors);
        var families = anchors.JoinedWith(links, carried, libraries);
        var called = context.CalledFamilies(links);
        var mappings = families.MappedIn(context.CompilationProvider);

        context.AddSources(families.FamilySources());
        context.AddSources(families.ResultSources());
        context.AddSources(mappings.PipelineSources());
        context.AddSources(families.Upstreams(called).UpstreamSources());
        context.AddSources(anchors.TestedIn(context.CompilationProvider, libraries).TestingSources());

        context.ReportProblems(readings.AnchorProblems(files));
        context.ReportProblems(files.CatalogProblems());
        context.ReportProblems(bases.PlacedIn(others.LinkedWith(catalogs)).BaseProblems(links));
        context.ReportProblems(files.FamilyProblems(mappings));
        context.ReportProblems(files.UpstreamProblems(families, called));
        context.ReportProblems(readings.ContractProblems(carried, mappings));
        context.ReportProblems(mappings.MappingFaults());
        context.ReportProblems(files.PromiseProblems(context.ShippedFiles()));
    }
}
