using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Finds where a symbol of the compilation is used, by its name first and by its meaning then.</summary>
internal sealed class SymbolUses(FlowModels models)
{
    /// <summary>The operations that refer to a symbol; a member's, in every file that spells its name.</summary>
    public IEnumerable<IOperation> Of(ISymbol symbol, CancellationToken cancellation) =>
        symbol.Name.Length == 0 ? []
        : Scopes(symbol, cancellation) is { } scopes
            ? References(
                scopes.SelectMany(scope => scope.Tokens(symbol.Name, cancellation)),
                symbol is IMethodSymbol,
                cancellation).Where(one => Referred(one).SameAs(symbol))
            : models.Named(symbol, cancellation);

    /// <summary>What a name's tokens refer to.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="withCall">Whether the call of a method stands for its name.</param>
    /// <param name="cancellation">Gives up.</param>
    public IEnumerable<IOperation> References(IEnumerable<SyntaxToken> tokens, bool withCall, CancellationToken cancellation) =>
        from token in tokens.Heeding(cancellation)
        let name = token.Parent as SimpleNameSyntax
        where name is not null
        let operation = models.OperationOf(Whole(name, withCall), cancellation)
        where operation is not null
        select operation;

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

    /// <summary>The expression that a name is the last part of, and the call of it.</summary>
    public static ExpressionSyntax Whole(SimpleNameSyntax name, bool withCall)
    {
        ExpressionSyntax whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return withCall && whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole;
    }

    /// <summary>Where a symbol can be named; null where that is anywhere.</summary>
    private IEnumerable<SyntaxNode>? Scopes(ISymbol symbol, CancellationToken cancellation) => symbol switch
    {
        ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } =>
            Declarations(symbol, cancellation).Select(
                node => node.Ancestors().FirstOrDefault(IsMember) ?? node.SyntaxTree.GetRoot(cancellation)),
        IParameterSymbol => Declarations(symbol.ContainingSymbol, cancellation),
        { DeclaredAccessibility: Accessibility.Private } => Declarations(symbol.ContainingType, cancellation),
        _ => null,
    };

    private IEnumerable<SyntaxNode> Declarations(ISymbol symbol, CancellationToken cancellation) =>
        models.DeclarationsOf(symbol).Select(reference => reference.GetSyntax(cancellation));

    private static bool IsMember(SyntaxNode node) =>
        node is MemberDeclarationSyntax and not GlobalStatementSyntax and not BaseTypeDeclarationSyntax;
}
