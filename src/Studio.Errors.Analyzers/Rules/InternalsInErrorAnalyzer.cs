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
        "Keep internals out of errors",
        "'{0}' gets into the error '{1}', which callers read; describe it in words of your own, and log the details",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        if (facts.Symbols.ErrorResult is null)
        {
            return;
        }

        var leaks = new Leaks(facts.Models, facts.Symbols);
        var results =
            new Lazy<HashSet<ISymbol>>(() => new(facts.Families.Results.Select(static one => one.Type), SymbolEqualityComparer.Default));
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var creation in Creations(file.SemanticModel.SyntaxTree, facts, results, file.CancellationToken))
            {
                foreach (var argument in creation.Arguments)
                {
                    if (leaks.Find(argument.Value, file.CancellationToken) is { } leak)
                    {
                        file.ReportDiagnostic(Diagnostic.Create(
                            Rule,
                            leak.Place.GetLocation(),
                            Excerpt.Of(leak.Source),
                            facts.Symbols.CodeOf(creation.Type)?.Code));
                    }
                }
            }
        });
    }

    /// <summary>Results of the catalog that the file makes: <c>new ApiErrors.X(…)</c>, or <c>new(…)</c> where that is the type.</summary>
    private static IEnumerable<IObjectCreationOperation> Creations(
        SyntaxTree tree, CompilationFacts facts, Lazy<HashSet<ISymbol>> results, CancellationToken cancellation) =>
        from node in facts.Names.Reach(tree, cancellation)
            ? tree.GetRoot(cancellation).DescendantNodes().Heeding(cancellation).OfType<BaseObjectCreationExpressionSyntax>()
            : []
        where node.ArgumentList?.Arguments.Count > 0 && facts.Names.Reach(node, cancellation)
        let creation = facts.Models.OperationOf(node, cancellation) as IObjectCreationOperation
        where creation?.Type is not null && results.Value.Contains(creation.Type)
        select creation;
}
