using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The symbols that rules bind to, looked up once a compilation.</summary>
internal sealed class ContractSymbols
{
    private readonly Compilation compilation;
    private readonly INamedTypeSymbol errorCode;

    private ContractSymbols(Compilation compilation, INamedTypeSymbol errorCode)
    {
        this.compilation = compilation;
        this.errorCode = errorCode;
        Exception = compilation.GetTypeByMetadataName("System.Exception");
        ErrorResult = compilation.GetTypeByMetadataName("Studio.Errors.AspNetCore.ErrorResult");
        ErrorResultException = compilation.GetTypeByMetadataName("Studio.Errors.AspNetCore.ErrorResultException");
        RequireScope = compilation.GetTypeByMetadataName("Studio.Errors.AspNetCore.RequireScopeAttribute");
        ProducesError = compilation.GetTypeByMetadataName("Studio.Errors.AspNetCore.ProducesErrorAttribute`1");
        Conventions = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.ErrorEndpointConventionBuilderExtensions");
        RouteBuilder = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
        RouteGroup = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.RouteGroupBuilder");
        Controller = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
    }

    public INamedTypeSymbol? Exception { get; }

    public INamedTypeSymbol? ErrorResult { get; }

    public INamedTypeSymbol? ErrorResultException { get; }

    public INamedTypeSymbol? RequireScope { get; }

    public INamedTypeSymbol? ProducesError { get; }

    /// <summary>The class of <c>.RequireScope()</c> and <c>.ProducesError&lt;T&gt;()</c>.</summary>
    public INamedTypeSymbol? Conventions { get; }

    public INamedTypeSymbol? RouteBuilder { get; }

    public INamedTypeSymbol? RouteGroup { get; }

    public INamedTypeSymbol? Controller { get; }

    /// <summary>How code names the product's types; an attribute also without its ending.</summary>
    public IEnumerable<string> PublicTypeNames =>
        from assembly in compilation.SourceModule.ReferencedAssemblySymbols
        where ProductAssemblies.Contains(assembly.Name)
        from type in assembly.GlobalNamespace.AllTypes()
        where type.DeclaredAccessibility == Accessibility.Public
        from name in type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? [type.Name, type.Name.Substring(0, type.Name.Length - "Attribute".Length)] : new[] { type.Name }
        select name;

    /// <summary>Null where the compilation does not reference the runtime: no rule has anything to say there.</summary>
    public static ContractSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Studio.Errors.ErrorCodeAttribute") is { } errorCode
            ? new ContractSymbols(compilation, errorCode)
            : null;

    /// <summary>The code that a generated type or enum member stands for; null for any other symbol.</summary>
    public ErrorCode? CodeOf(ISymbol? symbol)
    {
        foreach (var attribute in symbol?.GetAttributes() ?? [])
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, errorCode))
            {
                return ErrorCode.From(attribute);
            }
        }

        return null;
    }

    /// <summary>Whether a type is one of the product's, or derives from one.</summary>
    public bool IsOurs(ITypeSymbol? type) => type switch
    {
        null => false,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsOurs),
        _ => type.SelfAndBaseTypes().Any(candidate => ProductAssemblies.Contains(candidate.ContainingAssembly?.Name)) || CodeOf(type) is not null,
    };
}
