using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The errors that code around the endpoints may answer: middleware, filters, handlers of exceptions and of authorization. Which
/// endpoints they answer for, by metadata or path, can't be seen.
/// </summary>
internal static class PipelineErrors
{
    public static IEnumerable<INamedTypeSymbol> In(CompilationFacts facts, ApplicationEndpoints endpoints, CancellationToken cancellation)
    {
        var trees = facts.Models.Compilation.SyntaxTrees.Heeding(cancellation)
            .Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).ToList();
        var handlers = new HashSet<SyntaxNode>(trees.SelectMany(tree => endpoints.In(tree, cancellation))
            .SelectMany(static one => one.Handlers)
            .Select(handler => handler.Lambda?.Syntax ?? handler.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation))
                .OfType<SyntaxNode>());
        var functions = from tree in trees.Heeding(cancellation)
                        where facts.Names.MayAnswer(tree, cancellation)
                        from node in tree.GetRoot(cancellation).DescendantNodes().Heeding(cancellation)
                        where IsFunction(node) && !handlers.Contains(node) && !IsGivenToMap(node)
                        let symbol = SymbolOf(node, facts.Models.Of(tree), cancellation)
                        where symbol is not null
                            && !IsOfEndpoint(symbol)
                            && symbol.Parameters.Any(static parameter => IsOfRequest(parameter.Type))
                        select (symbol, node);
        return AnswerReader.Of(functions.ToList(), facts.Models, facts.Symbols, cancellation);
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    private static IMethodSymbol? SymbolOf(SyntaxNode function, SemanticModel model, CancellationToken cancellation) =>
        (function is AnonymousFunctionExpressionSyntax
            ? model.GetSymbolInfo(function, cancellation).Symbol
            : model.GetDeclaredSymbol(function, cancellation)) as IMethodSymbol;

    /// <summary>What runs for the endpoint that has the result or parameter alone.</summary>
    private static bool IsOfEndpoint(IMethodSymbol method) =>
        method.Name is "BindAsync" or "TryParse"
            || (method.Name.EndsWith("ExecuteAsync", StringComparison.Ordinal)
                && method.ContainingType.AllInterfaces.Any(static one => one.Name == "IResult"));

    /// <summary>An endpoint's own code, where it is not known for a handler: a request delegate.</summary>
    private static bool IsGivenToMap(SyntaxNode function) =>
        function.Parent is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } },
        }
        && (name.StartsWith("Map", StringComparison.Ordinal) || name.StartsWith("AddEndpointFilter", StringComparison.Ordinal));

    /// <summary>Whether a type is a request, or what the framework hands to code that stands before its endpoint.</summary>
    private static bool IsOfRequest(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true
        && (type.Name is "HttpRequest" or "HttpResponse"
            || (type.Name.EndsWith("Context", StringComparison.Ordinal)
                && !type.Name.StartsWith("EndpointFilter", StringComparison.Ordinal)));
}
