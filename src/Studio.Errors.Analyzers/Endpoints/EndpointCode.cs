using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The code that endpoints run: their handlers and filters, what those call, controllers and the filters of MVC.</summary>
internal sealed class EndpointCode(CompilationFacts facts)
{
    private static readonly string[] Contracts = ["IFilterMetadata", "IEndpointFilter"];

    private readonly Once<HashSet<SyntaxNode>> functions = new(cancellation => Read(facts, cancellation));

    /// <summary>Whether a piece of code runs for an endpoint.</summary>
    public bool Holds(SyntaxNode place, CancellationToken cancellation) =>
        IsOfEndpointType(facts.Models.Of(place.SyntaxTree).GetEnclosingSymbol(place.SpanStart, cancellation)?.ContainingType)
        || functions.Get(cancellation) is var all && place.AncestorsAndSelf().Any(all.Contains);

    /// <summary>The functions of an endpoint, and what stands among the arguments where it is mapped.</summary>
    public static IEnumerable<SyntaxNode> Of(Endpoint endpoint, FlowModels models, CancellationToken cancellation) =>
        endpoint.Handlers.Concat(endpoint.Conventions.Filters)
            .SelectMany(handler => handler.Lambda is { } lambda
                ? [lambda.Syntax]
                : models.DeclarationsOf(handler.Symbol).Select(declaration => declaration.GetSyntax(cancellation)))
            .Concat(endpoint.Place.Parent is SimpleNameSyntax name && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } map
                ? Given(map, models, cancellation)
                : []);

    /// <summary>The arguments of a call, and the methods that are handed over among them, as request delegates are.</summary>
    private static IEnumerable<SyntaxNode> Given(InvocationExpressionSyntax map, FlowModels models, CancellationToken cancellation) =>
        map.ArgumentList.Arguments
            .Select(argument => models.OperationOf(argument.Expression, cancellation))
            .OfType<IMethodReferenceOperation>()
            .SelectMany(method => models.DeclarationsOf(method.Method.OriginalDefinition))
                .Select(declaration => declaration.GetSyntax(cancellation))
            .Prepend(map.ArgumentList);

    private static HashSet<SyntaxNode> Read(CompilationFacts facts, CancellationToken cancellation)
    {
        var endpoints = ApplicationEndpoints.Of(facts);
        return
        [
            .. from tree in facts.Models.Compilation.SyntaxTrees.Heeding(cancellation)
               from endpoint in endpoints.In(tree, cancellation)
               from function in Of(endpoint, facts.Models, cancellation).Concat(CalledBy(endpoint, facts, endpoints, cancellation))
               select function,
        ];
    }

    private static IEnumerable<SyntaxNode> CalledBy(
        Endpoint endpoint,
        CompilationFacts facts,
        ApplicationEndpoints endpoints,
        CancellationToken cancellation) =>
        endpoints.AnswersOf(endpoint, cancellation).Calls
            .SelectMany(call => facts.Models.DeclarationsOf(call.TargetMethod.ReducedFrom ?? call.TargetMethod))
            .Select(declaration => declaration.GetSyntax(cancellation));

    private bool IsOfEndpointType(INamedTypeSymbol? type) =>
        type is not null
            && (type.Is(facts.Symbols.Controller) || type.AllInterfaces.Any(static one => Array.IndexOf(Contracts, one.Name) >= 0));
}
