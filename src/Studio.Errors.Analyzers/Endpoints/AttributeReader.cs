using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>Reads what attributes say about an endpoint, as the framework would: inherited ones too.</summary>
internal sealed class AttributeReader(ProductSymbols symbols)
{
    public void ReadMethod(IMethodSymbol method, Conventions conventions, CancellationToken cancellation)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            Read(current, isOfGroup: false, conventions, cancellation);
            if (current.PartialDefinitionPart is { } definition)
            {
                Read(definition, isOfGroup: false, conventions, cancellation);
            }
        }
    }

    /// <summary>What a filter's class or method declares, the endpoints behind it answer.</summary>
    public void ReadFilter(IMethodSymbol method, Conventions conventions, CancellationToken cancellation)
    {
        var declared = new Conventions();
        Read(method, isOfGroup: true, declared, cancellation);
        Read(method.ContainingType, isOfGroup: true, declared, cancellation);
        conventions.Declared.AddRange(declared.Declared);
    }

    public void ReadClass(INamedTypeSymbol type, Conventions conventions, CancellationToken cancellation)
    {
        foreach (var one in type.SelfAndBaseTypes())
        {
            Read(one, isOfGroup: true, conventions, cancellation);
        }
    }

    public static bool IsNonAction(IMethodSymbol method) =>
        method.MethodKind != MethodKind.Ordinary
            || method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NonActionAttribute");

    /// <summary>Whether an attribute requires a scope: ours, or one derived from it.</summary>
    public bool RequiresScope(AttributeData attribute) => attribute.AttributeClass.Is(symbols.RequireScope);

    /// <summary>The scope: the argument, or what a derived attribute hands to its base.</summary>
    private string? ScopeOf(AttributeData attribute, CancellationToken cancellation)
    {
        if (attribute.AttributeClass.SameAs(symbols.RequireScope))
        {
            return attribute.ConstructorArguments.FirstOrDefault().Value as string;
        }

        var declaration = attribute.AttributeClass!.DeclarationsIn(symbols.Compilation).FirstOrDefault()?.GetSyntax(cancellation);
        var passed = declaration?.DescendantNodes().Heeding(cancellation).OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(static literal => literal.Parent?.Parent?.Parent is PrimaryConstructorBaseTypeSyntax
                or ConstructorInitializerSyntax);
        return passed?.Token.Value as string ?? attribute.ConstructorArguments.FirstOrDefault().Value as string;
    }

    private void Read(ISymbol symbol, bool isOfGroup, Conventions conventions, CancellationToken cancellation)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            conventions.HasOwnErrors |= symbols.IsOptOut(attribute.AttributeClass);
            if (attribute.PlaceIn(symbols.Compilation, cancellation) is not { } place)
            {
                continue;
            }

            if (RequiresScope(attribute) && conventions.Scopes.TrueForAll(scope => scope.Place != place))
            {
                conventions.Scopes.Add(new RequiredScope(ScopeOf(attribute, cancellation), place, isOfGroup, isOfGroup ? 1 : 0));
            }
            else if (attribute.AttributeClass.Is(symbols.ProducesError)
                && attribute.AttributeClass!.TypeArguments[0] is INamedTypeSymbol error)
            {
                conventions.Declared.Add(new DeclaredError(error, place, isOfGroup));
            }
            else if (attribute.AttributeClass is { Name: "AllowAnonymousAttribute" })
            {
                conventions.Anonymous.Add(isOfGroup ? 1 : 0);
            }
            else if (AccessReader.IsAuthorize(attribute.AttributeClass))
            {
                conventions.Access.AddRange(AccessReader.Of(attribute, place, isOfGroup));
            }
        }
    }
}
