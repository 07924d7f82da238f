using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>SERR206: what an exception says, or the caller's key, gets into an error that the caller reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InternalsInErrorAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR206";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Errors tell nothing of the server's inside",
        "'{0}' gets into the error '{1}', which a caller reads; say it in words of your own, and log the rest",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        if (symbols.ErrorResult is null)
        {
            return;
        }

        var families = new ErrorFamilies(context.Compilation, symbols);
        var leaks = new Leaks(new FlowModels(context.Compilation), symbols);
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var creation in Creations(file, families))
            {
                foreach (var argument in creation.Arguments)
                {
                    if (leaks.Find(argument.Value, file.CancellationToken) is { } leak)
                    {
                        file.ReportDiagnostic(Diagnostic.Create(Rule, leak.Place.GetLocation(), Excerpt.Of(leak.Source), symbols.CodeOf(creation.Type)?.Code));
                    }
                }
            }
        });
    }

    /// <summary>Results of the catalog that the file makes: <c>new ApiErrors.X(…)</c>, or <c>new(…)</c> where that is the type.</summary>
    private static IEnumerable<IObjectCreationOperation> Creations(SemanticModelAnalysisContext file, ErrorFamilies families)
    {
        var results = families.Results.Select(static one => one.Type).ToList();
        return from anchor in families.Anchors
               where file.SemanticModel.SyntaxTree.Tokens(anchor.Name, file.CancellationToken).Any()
               from node in file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
               where node.ArgumentList?.Arguments.Count > 0
               let creation = file.SemanticModel.GetOperation(node, file.CancellationToken) as IObjectCreationOperation
               where creation is not null && results.Contains(creation.Type, SymbolEqualityComparer.Default)
               select creation;
    }
}
