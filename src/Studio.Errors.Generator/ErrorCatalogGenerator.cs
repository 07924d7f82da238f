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
        var files = context.CatalogFiles(readings.AnchorPaths());
        var libraries = context.Libraries();
        var anchors = readings.Anchors();
        var families = anchors.JoinedWith(files.WithoutPlaces(), libraries);
        var mappings = families.MappedIn(context.CompilationProvider);

        context.AddSources(families.FamilySources());
        context.AddSources(families.ResultSources());
        context.AddSources(mappings.PipelineSources());
        context.AddSources(anchors.TestedIn(context.CompilationProvider, libraries).TestingSources());

        context.ReportProblems(readings.AnchorProblems(files));
        context.ReportProblems(files.CatalogProblems());
        context.ReportProblems(files.FamilyProblems(mappings));
        context.ReportProblems(mappings.MappingFaults());
        context.ReportProblems(files.PromiseProblems(context.ShippedFiles()));
    }
}
