using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The methods of users' types that the framework calls to make a handler's arguments.</summary>
internal static class BoundParameters
{
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol handler, FlowModels models)
    {
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return handler.Parameters.SelectMany(parameter => Of(parameter, known))
            .Where(method => method.MethodKind != MethodKind.Constructor || models.HasBody(method));
    }

    private static IEnumerable<IMethodSymbol> Of(IParameterSymbol parameter, HashSet<ISymbol> known) =>
        parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "AsParametersAttribute")
            ? Parts(parameter.Type, known)
            : Binders(parameter.Type);

    /// <summary>A type whose members are arguments of their own.</summary>
    private static IEnumerable<IMethodSymbol> Parts(ITypeSymbol type, HashSet<ISymbol> known)
    {
        if (type is not INamedTypeSymbol whole || !known.Add(whole))
        {
            return [];
        }

        var constructors = whole.InstanceConstructors.Where(static one => !one.IsImplicitlyDeclared);
        return constructors.Concat(constructors.SelectMany(static one => one.Parameters).SelectMany(parameter => Of(parameter, known)))
            .Concat(whole.SelfAndBaseTypes()
                .SelectMany(static one => one.GetMembers())
                .OfType<IPropertySymbol>()
                .SelectMany(static one => Binders(one.Type)));
    }

    private static IEnumerable<IMethodSymbol> Binders(ITypeSymbol type)
    {
        var plain = type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
            IArrayTypeSymbol array => array.ElementType,
            _ => type,
        };
        return plain.IsOfFramework() ? []
            : plain.SelfAndBaseTypes().Concat(plain.AllInterfaces).Where(static one => !one.IsOfFramework())
                .SelectMany(static one => one.GetMembers()).OfType<IMethodSymbol>()
                .Where(static one => one is { IsStatic: true, IsAbstract: false }
                    && IsBinder(one.Name.Substring(one.Name.LastIndexOf('.') + 1)));
    }

    private static bool IsBinder(string name) => name is "BindAsync" or "TryParse";
}
