using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Finds where a symbol of the compilation is used, by its name first and by its meaning then.</summary>
internal sealed class SymbolUses(FlowModels models)
{
    /// <summary>The operations that refer to a symbol; a member's, in every file that spells its name.</summary>
    public IEnumerable<IOperation> Of(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var token in Candidates(symbol, cancellation))
        {
            if (token.Parent is SimpleNameSyntax name
                && models.OperationOf(Whole(name, symbol is IMethodSymbol), cancellation) is { } operation
                && Referred(operation).SameAs(symbol))
            {
                yield return operation;
            }
        }
    }

    /// <summary>The symbol that a reference or call names.</summary>
    public static ISymbol? Referred(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        IMethodReferenceOperation method => method.Method,
        IInvocationOperation call => call.TargetMethod.ReducedFrom ?? call.TargetMethod,
        _ => null,
    };

    private IEnumerable<SyntaxToken> Candidates(ISymbol symbol, CancellationToken cancellation) =>
        Scopes(symbol, cancellation).SelectMany(scope => scope.FullSpan.Length == scope.SyntaxTree.Length
            ? scope.SyntaxTree.Tokens(symbol.Name, cancellation)
            : scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == symbol.Name));

    private IEnumerable<SyntaxNode> Scopes(ISymbol symbol, CancellationToken cancellation) => symbol switch
    {
        ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } =>
            Declarations(symbol, cancellation).Select(static node => node.Ancestors().FirstOrDefault(IsMember) ?? node.SyntaxTree.GetRoot()),
        IParameterSymbol => Declarations(symbol.ContainingSymbol, cancellation),
        { DeclaredAccessibility: Accessibility.Private } => Declarations(symbol.ContainingType, cancellation),
        _ => models.Compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellation)),
    };

    private static IEnumerable<SyntaxNode> Declarations(ISymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation));

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not GlobalStatementSyntax and not BaseTypeDeclarationSyntax;

    private static ExpressionSyntax Whole(SimpleNameSyntax name, bool withCall)
    {
        ExpressionSyntax whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return withCall && whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole;
    }
}
