using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The methods that a mediator or a dispatcher comes to when it is given a request: they take it, and are named for it.
/// </summary>
internal sealed class RequestHandlers(FlowModels models)
{
    private static readonly ImmutableHashSet<string> Dispatches =
    [
        "Send", "SendAsync", "Publish", "PublishAsync", "Invoke", "InvokeAsync", "Dispatch", "DispatchAsync",
        "Execute", "ExecuteAsync", "Query", "QueryAsync",
    ];

    // What these send is handled later, by whoever listens.
    private static readonly ImmutableHashSet<string> Buses = ["NServiceBus", "MassTransit", "Rebus", "EasyNetQ"];

    /// <summary>Whether what handles a request runs before the call comes back.</summary>
    public static bool IsAtOnce(IInvocationOperation call) =>
        !call.TargetMethod.Name.StartsWith("Publish", StringComparison.Ordinal)
        && !Buses.Contains(RootOf(call.TargetMethod))
        && !(call.TargetMethod.Name.StartsWith("Send", StringComparison.Ordinal)
            && call.TargetMethod.ContainingType.Name.EndsWith("Bus", StringComparison.Ordinal));

    /// <summary>Whether a call of a library, for whose request there is no handler here, gives it to code that can't be seen.</summary>
    public bool IsUnseen(IInvocationOperation call) =>
        call.TargetMethod is { Name: var name, ContainingType.TypeKind: TypeKind.Interface } method
        && Dispatches.Contains(name)
        && !name.StartsWith("Execute", StringComparison.Ordinal) && !name.StartsWith("Query", StringComparison.Ordinal)
        && !models.Declares(method) && !method.ContainingType.IsOfFramework();

    /// <summary>The methods that handle what a call gives away; none where it is no request, or they can't be seen.</summary>
    public IEnumerable<IMethodSymbol> Of(IInvocationOperation call, CancellationToken cancellation) =>
        Dispatches.Contains(call.TargetMethod.Name) && !call.TargetMethod.ContainingType.IsOfFramework() && RequestOf(call) is { } request
            ? models.Handlers(cancellation).ByRequest[request.OriginalDefinition].Where(method => Takes(method, request))
            : [];

    /// <summary>What runs around the handlers of any request.</summary>
    public IEnumerable<IMethodSymbol> Around(CancellationToken cancellation) => models.Handlers(cancellation).Around;

    private static string RootOf(IMethodSymbol method) => method.ContainingNamespace.ToDisplayString().Split('.')[0];

    private static bool Takes(IMethodSymbol method, ITypeSymbol request) =>
        method.Parameters[0].Type is INamedTypeSymbol taken
        && (SymbolEqualityComparer.Default.Equals(taken, request)
            || taken.TypeArguments.Any(static one => one.TypeKind == TypeKind.TypeParameter));

    // Who takes the type itself is no dispatcher: email.Send(order).
    private ITypeSymbol? RequestOf(IInvocationOperation call) => call.Arguments
        .Where(static argument => !argument.Value.Unwrap().Type.SameAs(argument.Parameter?.OriginalDefinition.Type))
        .Select(static argument => argument.Value.Unwrap().Type)
        .FirstOrDefault(type => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && models.Declares(type));
}
