using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The calls by which a host takes endpoints, or services, of the libraries that have catalogs. What such a method does can't be seen: one
/// that is given the services may add the pipeline.
/// </summary>
internal sealed class ReferencedEndpoints
{
    private static readonly string[] builders =
        ["IEndpointRouteBuilder", "IApplicationBuilder", "WebApplication", "RouteGroupBuilder"];

    private static readonly string[] registries =
        ["IServiceCollection", "WebApplicationBuilder", "IHostApplicationBuilder", "IHostBuilder", "IWebHostBuilder"];

    private readonly CompilationFacts facts;
    private readonly Once<ILookup<string, INamedTypeSymbol>> anchors;

    public ReferencedEndpoints(CompilationFacts facts)
    {
        this.facts = facts;
        anchors = new(cancellation => facts.Families.ServerAnchors
            .Where(anchor => !anchor.ContainingAssembly.SameAs(facts.Models.Compilation.Assembly))
            .Heeding(cancellation)
            .SelectMany(anchor => NamesIn(anchor.ContainingAssembly).Select(name => (name, anchor)))
            .ToLookup(static one => one.name, static one => one.anchor));
    }

    /// <summary>The anchors whose libraries a file calls, with the names of the methods, and whether it gives them the services.</summary>
    public IEnumerable<AnchorUse> In(SyntaxTree tree, CancellationToken cancellation) =>
        from called in anchors.Get(cancellation)
        from token in tree.Tokens(called.Key, cancellation)
        let method = token.Parent is SimpleNameSyntax ? MethodOf(token, facts, cancellation) : null
        where method is not null
        from anchor in called
        where method.ContainingAssembly.SameAs(anchor.ContainingAssembly)
        select new AnchorUse(anchor, token, Takes(method, registries));

    /// <summary>The method that a name calls, as it is declared; null where it calls none.</summary>
    public static IMethodSymbol? MethodOf(SyntaxToken token, CompilationFacts facts, CancellationToken cancellation) =>
        token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } syntax
        && facts.Models.OperationOf(syntax, cancellation) is IInvocationOperation { TargetMethod: var method }
        && method.Name == token.ValueText ? method.ReducedFrom ?? method : null;

    private static IEnumerable<string> NamesIn(IAssemblySymbol assembly) =>
        assembly.GlobalNamespace.AllTypes()
            .SelectMany(static type => type.GetMembers())
            .OfType<IMethodSymbol>()
            .Where(static method => method is { MethodKind: MethodKind.Ordinary, IsStatic: true }
                && (Takes(method, builders) || Takes(method, registries)))
            .Select(static method => method.Name)
            .Distinct();

    private static bool Takes(IMethodSymbol method, string[] types) =>
        method.Parameters.Any(parameter => Array.IndexOf(types, parameter.Type.Name) >= 0);
}

/// <summary>Where a file makes use of a catalog, and whether a method of a library is given the services there.</summary>
internal sealed record AnchorUse(INamedTypeSymbol Anchor, SyntaxToken Token, bool IsGivenServices);
