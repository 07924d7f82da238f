using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>Reads what attributes say about an endpoint, as the framework would: inherited ones too.</summary>
internal sealed class AttributeReader(ContractSymbols symbols)
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

    public void ReadClass(INamedTypeSymbol type, Conventions conventions, CancellationToken cancellation)
    {
        foreach (var one in type.SelfAndBaseTypes())
        {
            Read(one, isOfGroup: true, conventions, cancellation);
        }
    }

    public static bool IsNonAction(IMethodSymbol method) =>
        method.MethodKind != MethodKind.Ordinary || method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NonActionAttribute");

    /// <summary>Whether an attribute requires a scope: ours, or one derived from it.</summary>
    public bool RequiresScope(AttributeData attribute) => attribute.AttributeClass.Is(symbols.RequireScope);

    private void Read(ISymbol symbol, bool isOfGroup, Conventions conventions, CancellationToken cancellation)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not { } place)
            {
                continue;
            }

            if (RequiresScope(attribute))
            {
                conventions.Scopes.Add(new RequiredScope(attribute.ConstructorArguments.FirstOrDefault().Value as string, place, isOfGroup));
            }
            else if (attribute.AttributeClass.Is(symbols.ProducesError) && attribute.AttributeClass!.TypeArguments[0] is INamedTypeSymbol error)
            {
                conventions.Declared.Add((error, place));
            }
            else if (attribute.AttributeClass is { Name: "AllowAnonymousAttribute" })
            {
                conventions.Anonymous.Add(place);
            }
        }
    }
}
