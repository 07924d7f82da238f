using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>The ceremony of a piece of advice about a catalog: each catalog of the compilation's anchors is handed to it.</summary>
public abstract class CatalogAnalyzer : ContractAnalyzer
{
    private protected CatalogAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var catalogs = Catalogs.In(context, facts.Families);
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var catalog in catalogs.Own.Where(one => one.Path == file.AdditionalFile.Path && one.Reading.Catalog is not null))
            {
                foreach (var (path, arguments) in Advise(new CatalogAdvice(catalog, facts, file.CancellationToken))
                    .Where(advice => !catalog.IsInherited(advice.Path)))
                {
                    file.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], catalog.Find(path), arguments));
                }
            }
        });
    }

    /// <summary>Where advice is needed, as a path of the file such as <c>not_found</c> or <c>not_found/title</c>, and what for.</summary>
    private protected abstract IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one);
}
