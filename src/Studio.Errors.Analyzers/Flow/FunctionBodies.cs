using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The bodies of functions in the compilation, as operations.</summary>
internal sealed class FunctionBodies(FlowModels models)
{
    /// <summary>The bodies of a method: one, unless it is partial or has none.</summary>
    public IEnumerable<IOperation> Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        foreach (var declaration in models.DeclarationsOf(definition.PartialImplementationPart ?? definition))
        {
            var syntax = declaration.GetSyntax(cancellation);
            var body = models.OperationOf(syntax, cancellation) ?? AtArrow(syntax, cancellation);
            if (body is ILocalFunctionOperation { Body: { } block })
            {
                yield return block;
            }
            else if (body is not null and not ILocalFunctionOperation)
            {
                yield return body;
            }
        }
    }

    /// <summary>What a field or property begins with.</summary>
    public IEnumerable<IOperation> Initializers(ISymbol member, CancellationToken cancellation)
    {
        foreach (var declaration in models.DeclarationsOf(member))
        {
            var syntax = declaration.GetSyntax(cancellation);
            var initializer = (syntax as VariableDeclaratorSyntax)?.Initializer ?? (syntax as PropertyDeclarationSyntax)?.Initializer;
            if (initializer is not null && models.OperationOf(initializer.Value, cancellation) is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>What a method returns.</summary>
    public IEnumerable<IOperation> Returned(IMethodSymbol method, CancellationToken cancellation) =>
        Of(method, cancellation).SelectMany(body => Reachable.In(body, models, cancellation)).OfType<IReturnOperation>()
            .Select(static leave => leave.ReturnedValue).OfType<IOperation>();

    /// <summary>The methods that a call of a virtual or interface method may come to.</summary>
    public IEnumerable<IMethodSymbol> Implementations(IMethodSymbol method, CancellationToken cancellation) =>
        method.Name.Length > 0 && (method.IsVirtual || method.IsAbstract || method.ContainingType.TypeKind == TypeKind.Interface)
            ? models.Implementations(method, one => Find(one, cancellation))
            : [];

    private IEnumerable<IMethodSymbol> Find(IMethodSymbol method, CancellationToken cancellation) =>
        models.Compilation.GetSymbolsWithName((method.AssociatedSymbol ?? method).Name, SymbolFilter.Member, cancellation)
            .Select(one => one is IPropertySymbol property ? AccessorOf(property, method.MethodKind) : one).OfType<IMethodSymbol>()
            .Heeding(cancellation).Where(one => MayImplement(one.ContainingType, method.ContainingType) && Implements(one, method));

    /// <summary>Asked first: to ask a type for an interface's members costs much more.</summary>
    private static bool MayImplement(INamedTypeSymbol type, INamedTypeSymbol contract) =>
        contract.TypeKind == TypeKind.Interface
            ? type.AllInterfaces.Any(one => one.SameAs(contract))
            : type.Is(contract);

    private static IMethodSymbol? AccessorOf(IPropertySymbol property, MethodKind kind) => kind switch
    {
        MethodKind.PropertyGet => property.GetMethod,
        MethodKind.PropertySet => property.SetMethod,
        _ => null,
    };

    /// <summary>The name that the members of an extension block have for what they extend; null for any other method.</summary>
    public string? ReceiverOf(IMethodSymbol member, CancellationToken cancellation) =>
        models.DeclarationsOf(member).FirstOrDefault()?.GetSyntax(cancellation)
            .FirstAncestorOrSelf<TypeDeclarationSyntax>() is
            { Keyword.ValueText: "extension", ParameterList.Parameters: { Count: 1 } receivers }
            ? receivers[0].Identifier.ValueText
            : null;

    /// <summary>What a method overrides or implements: a call of one of these may come to it.</summary>
    public static IEnumerable<IMethodSymbol> Contracts(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden;
        }

        // An explicit implementation has the interface's name before its own.
        foreach (var member in method.ContainingType.AllInterfaces.SelectMany(static one => one.GetMembers()).OfType<IMethodSymbol>())
        {
            if (method.Name.EndsWith(member.Name, StringComparison.Ordinal)
                && method.SameAs(method.ContainingType.FindImplementationForInterfaceMember(member)))
            {
                yield return member;
            }
        }
    }

    private static bool Implements(IMethodSymbol candidate, IMethodSymbol method) => Contracts(candidate).Any(one => one.SameAs(method));

    /// <summary>An expression-bodied property has its getter's body at the arrow.</summary>
    private IOperation? AtArrow(SyntaxNode syntax, CancellationToken cancellation) =>
        syntax.ChildNodes().FirstOrDefault(static node => node is ArrowExpressionClauseSyntax or BlockSyntax) is { } body
            ? models.OperationOf(body, cancellation)
            : null;
}
