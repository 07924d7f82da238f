using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Finds the attributes on types and functions that require a scope: ours, and those that the compilation derives from it.
/// A lambda's is not bound: that would bind the method around it.
/// </summary>
internal sealed class ScopeAttributes
{
    private readonly FlowModels models;
    private readonly ProductSymbols symbols;
    private readonly Once<IReadOnlyList<string>> derived;

    public ScopeAttributes(FlowModels models, ProductSymbols symbols)
    {
        this.models = models;
        this.symbols = symbols;
        derived = new(cancellation => FindDerived(cancellation));
    }

    public IEnumerable<AttributeSyntax> In(SemanticModel model, CancellationToken cancellation) =>
        derived.Get(cancellation).Concat(["RequireScope"])
            .SelectMany(name => model.SyntaxTree.TokensFrom(name, cancellation))
            .Select(static token => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>()
            .Where(static attribute => attribute.Parent?.Parent is TypeDeclarationSyntax
                or MethodDeclarationSyntax
                or LocalFunctionStatementSyntax)
            .Distinct()
            .Where(
                attribute => (model.GetSymbolInfo(
                    attribute,
                    cancellation).Symbol as IMethodSymbol)?.ContainingType.Is(symbols.RequireScope) == true);

    private List<string> FindDerived(CancellationToken cancellation) =>
        [.. from tree in models.Compilation.SyntaxTrees.Heeding(cancellation)
            where tree.Spells("RequireScope") || tree.Spells("RequireScopeAttribute")
            from token in tree.TokensFrom("RequireScope", cancellation)
            let type = token.Parent?.FirstAncestorOrSelf<BaseListSyntax>()?.Parent as ClassDeclarationSyntax
            where type is not null
            let name = type.Identifier.ValueText
            select name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name];
}
