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

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        if (contract.Symbols.ErrorResult is null)
        {
            return;
        }

        var leaks = new Leaks(contract.Models, contract.Symbols);
        var results = new Lazy<HashSet<ISymbol>>(() => new(contract.Families.Results.Select(static one => one.Type), SymbolEqualityComparer.Default));
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var creation in Creations(file.SemanticModel.SyntaxTree, contract, results, file.CancellationToken))
            {
                foreach (var argument in creation.Arguments)
                {
                    if (leaks.Find(argument.Value, file.CancellationToken) is { } leak)
                    {
                        file.ReportDiagnostic(Diagnostic.Create(Rule, leak.Place.GetLocation(), Excerpt.Of(leak.Source), contract.Symbols.CodeOf(creation.Type)?.Code));
                    }
                }
            }
        });
    }

    /// <summary>Results of the catalog that the file makes: <c>new ApiErrors.X(…)</c>, or <c>new(…)</c> where that is the type.</summary>
    private static IEnumerable<IObjectCreationOperation> Creations(SyntaxTree tree, Contract contract, Lazy<HashSet<ISymbol>> results, CancellationToken cancellation) =>
        from node in contract.Names.Reach(tree, cancellation) ? tree.GetRoot(cancellation).DescendantNodes().Heeding(cancellation).OfType<BaseObjectCreationExpressionSyntax>() : []
        where node.ArgumentList?.Arguments.Count > 0 && contract.Names.Reach(node, cancellation)
        let creation = contract.Models.OperationOf(node, cancellation) as IObjectCreationOperation
        where creation?.Type is not null && results.Value.Contains(creation.Type)
        select creation;
}
