using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The symbols that rules bind to, looked up when they are first asked for, and in the assembly that has them: a search
/// through all references would open each of them.
/// </summary>
internal sealed class ProductSymbols
{
    private const string Server = "Studio.Errors.AspNetCore";
    private const string Routing = "Microsoft.AspNetCore.Routing";

    private readonly Compilation compilation;
    private readonly INamedTypeSymbol errorCode;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> ours = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ImmutableHashSet<ISymbol>> users;
    private readonly Lazy<INamedTypeSymbol?> exception;
    private readonly Lazy<INamedTypeSymbol?> routeBuilder;
    private readonly Lazy<INamedTypeSymbol?> routeGroup;
    private readonly Lazy<INamedTypeSymbol?> controller;

    private ProductSymbols(Compilation compilation, INamedTypeSymbol errorCode)
    {
        this.compilation = compilation;
        this.errorCode = errorCode;
        ErrorResult = InAssembly(compilation, Server, "Studio.Errors.AspNetCore.ErrorResult");
        ErrorResultException = InAssembly(compilation, Server, "Studio.Errors.AspNetCore.ErrorResultException");
        RequireScope = InAssembly(compilation, Server, "Studio.Errors.AspNetCore.RequireScopeAttribute");
        ProducesError = InAssembly(compilation, Server, "Studio.Errors.AspNetCore.ProducesErrorAttribute`1");
        WithoutErrorEnvelope = InAssembly(compilation, Server, "Studio.Errors.AspNetCore.WithoutErrorEnvelopeAttribute");
        EndpointConventions = InAssembly(compilation, Server, "Microsoft.AspNetCore.Builder.ErrorEndpointConventionBuilderExtensions");
        users = new(() => ProductAssemblies.NamedIn(compilation).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default));
        exception = new(() => compilation.GetTypeByMetadataName("System.Exception"));
        routeBuilder = new(() => Find(Routing, "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder"));
        routeGroup = new(() => Find(Routing, "Microsoft.AspNetCore.Routing.RouteGroupBuilder"));
        controller = new(() => Find("Microsoft.AspNetCore.Mvc.Core", "Microsoft.AspNetCore.Mvc.ControllerBase"));
    }

    public Compilation Compilation => compilation;

    public INamedTypeSymbol? ErrorResult { get; }

    public INamedTypeSymbol? ErrorResultException { get; }

    public INamedTypeSymbol? RequireScope { get; }

    public INamedTypeSymbol? ProducesError { get; }

    public INamedTypeSymbol? WithoutErrorEnvelope { get; }

    /// <summary>
    /// Whether a type of metadata says that errors of an endpoint are its own: ours does, and the framework's about status pages.
    /// </summary>
    public bool IsOptOut(ITypeSymbol? metadata) =>
        metadata is not null && WithoutErrorEnvelope is not null
        && (metadata.SameAs(WithoutErrorEnvelope) || metadata.AllInterfaces.Any(static one => one.Name == "ISkipStatusCodePagesMetadata"));

    /// <summary>The errors that <c>[ProducesError&lt;TError&gt;]</c> on a symbol declares.</summary>
    public IEnumerable<INamedTypeSymbol> DeclaredOn(ISymbol symbol) =>
        from attribute in ProducesError is null || !CanCarry(symbol) ? [] : symbol.GetAttributes().AsEnumerable()
        where attribute.AttributeClass.Is(ProducesError)
        let error = attribute.AttributeClass!.TypeArguments.FirstOrDefault() as INamedTypeSymbol
        where error is not null && CodeOf(error) is not null
        select error;

    /// <summary>The class of <c>.RequireScope()</c> and <c>.ProducesError&lt;T&gt;()</c>.</summary>
    public INamedTypeSymbol? EndpointConventions { get; }

    public INamedTypeSymbol? Exception => exception.Value;

    public INamedTypeSymbol? RouteBuilder => routeBuilder.Value;

    public INamedTypeSymbol? RouteGroup => routeGroup.Value;

    public INamedTypeSymbol? Controller => controller.Value;

    /// <summary>How code names the product's types; an attribute also without its ending.</summary>
    public IEnumerable<string> PublicTypeNames =>
        from assembly in compilation.SourceModule.ReferencedAssemblySymbols
        where ProductAssemblies.Contains(assembly.Name)
        from type in assembly.GlobalNamespace.AllTypes()
        where type.DeclaredAccessibility == Accessibility.Public
        from name in type.Name.EndsWith("Attribute", StringComparison.Ordinal)
            ? [type.Name, type.Name.Substring(0, type.Name.Length - "Attribute".Length)]
            : new[] { type.Name }
        select name;

    /// <summary>Null where the compilation does not reference the runtime: no rule has anything to say there.</summary>
    public static ProductSymbols? Of(Compilation compilation) =>
        InAssembly(compilation, ProductAssemblies.Runtime, "Studio.Errors.ErrorCodeAttribute") is { } errorCode
            ? new ProductSymbols(compilation, errorCode)
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
        { SpecialType: not SpecialType.None } => false,
        _ => ours.GetOrAdd(type.OriginalDefinition, IsOfOurs),
    };

    // The attributes of a method of the framework are decoded for whoever asks: code that can't name ours isn't asked.
    private bool CanCarry(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly && (assembly.SameAs(compilation.Assembly) || users.Value.Contains(assembly));

    private bool IsOfOurs(ITypeSymbol type) =>
        type.SelfAndBaseTypes().Any(static candidate => ProductAssemblies.Contains(candidate.ContainingAssembly?.Name))
            || CodeOf(type) is not null;

    private INamedTypeSymbol? Find(string assembly, string type) =>
        InAssembly(compilation, assembly, type) ?? compilation.GetTypeByMetadataName(type);

    private static INamedTypeSymbol? InAssembly(Compilation compilation, string assembly, string type) =>
        compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(one => one.Name == assembly)?.GetTypeByMetadataName(type);
}
