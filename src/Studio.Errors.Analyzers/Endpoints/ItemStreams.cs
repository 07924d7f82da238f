using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The endpoints that answer a stream of items, which ends with an error item where it fails.</summary>
internal static class ItemStreams
{
    private const string Events = "ServerSentEvents";

    /// <summary>Where streams are mapped or made, file by file.</summary>
    public static IEnumerable<Location> In(CompilationFacts facts, CancellationToken cancellation)
    {
        var optedOut = new OptedOutCode(facts);
        return
            from tree in facts.Symbols.Compilation.SyntaxTrees.Heeding(cancellation)
            where !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
            from place in Endpoints(tree, facts, cancellation).Concat(Calls(tree, facts, optedOut, cancellation))
            select place;
    }

    private static IEnumerable<Location> Endpoints(SyntaxTree tree, CompilationFacts facts, CancellationToken cancellation) =>
        from endpoint in ApplicationEndpoints.Of(facts).In(tree, cancellation)
        where !endpoint.Conventions.HasOwnErrors && endpoint.Handlers.Any(static handler => IsStream(handler.Symbol.ReturnType))
        select endpoint.Location;

    /// <summary>A handler that answers any result says only in its body what it answers.</summary>
    private static IEnumerable<Location> Calls(
        SyntaxTree tree, CompilationFacts facts, OptedOutCode optedOut, CancellationToken cancellation) =>
        from token in tree.Tokens(Events, cancellation)
        let call = token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>()
        where call is not null
            && facts.Models.OperationOf(call, cancellation) is IInvocationOperation { TargetMethod: { Name: Events } made }
            && IsEvents(made.ReturnType, made.ContainingType)
            && !optedOut.Holds(call, cancellation)
        select token.GetLocation();

    private static bool IsEvents(ITypeSymbol made, INamedTypeSymbol maker) =>
        made.Name == "ServerSentEventsResult" || maker is { Name: "Results", ContainingNamespace.Name: "Http" };

    /// <summary>The items of a list are the server's, whatever the framework wraps them in.</summary>
    private static bool IsStream(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true } named
        && (named.Name is "IAsyncEnumerable" or "ServerSentEventsResult"
            || (named.Name is "Task" or "ValueTask" or "Ok" or "Results" or "ActionResult" && named.TypeArguments.Any(IsStream)));
}
