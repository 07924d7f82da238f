using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The methods of the compilation that run though no call names them: accessors, operators, disposal, enumeration, constructors.
/// </summary>
internal static class ImplicitCalls
{
    public static IEnumerable<IMethodSymbol> Of(IOperation operation, FlowModels models, CancellationToken cancellation) =>
        Candidates(operation, cancellation).OfType<IMethodSymbol>()
            .Where(method => !method.IsImplicitlyDeclared && models.Declares(method));

    private static IEnumerable<IMethodSymbol?> Candidates(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } => Accessors(operation, property),
        IBinaryOperation binary => [binary.OperatorMethod],
        IUnaryOperation unary => [unary.OperatorMethod],
        ICompoundAssignmentOperation compound => [compound.OperatorMethod],
        IIncrementOrDecrementOperation step => [step.OperatorMethod],
        IConversionOperation conversion => [conversion.OperatorMethod],
        IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var @event } } change =>
            [change.Adds ? @event.AddMethod : @event.RemoveMethod],
        IUsingOperation { Resources: var resources } scope => Disposers(resources, scope.IsAsynchronous, cancellation),
        IUsingDeclarationOperation { DeclarationGroup: var resources } scope => Disposers(resources, scope.IsAsynchronous, cancellation),
        IDeconstructionAssignmentOperation { Value.Type: { } type } => Named(type, "Deconstruct"),
        IForEachLoopOperation { Collection: var collection } loop when collection.Unwrap().Type is { } type =>
            Enumeration(type, loop.IsAsynchronous),
        IAwaitOperation { Operation.Type: { } type } =>
            Named(type, "GetAwaiter").SelectMany(static method => Named(method.ReturnType, "GetResult").Prepend(method)),
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => [method],
        IObjectCreationOperation { Constructor: { } constructor, Type: { } type } => BaseConstructors(type).Prepend(constructor),
        _ => [],
    };

    private static IEnumerable<IMethodSymbol?> Accessors(IOperation reference, IPropertySymbol property) =>
        reference.Parent is not IAssignmentOperation assignment || assignment.Target != reference ? [property.GetMethod]
        : assignment is ISimpleAssignmentOperation ? [property.SetMethod] : [property.GetMethod, property.SetMethod];

    private static IEnumerable<IMethodSymbol> Disposers(IOperation resources, bool isAsynchronous, CancellationToken cancellation) =>
        resources.DescendantsAndSelf().Heeding(cancellation).OfType<IVariableDeclaratorOperation>().Select(static one => one.Symbol.Type)
            .Append(resources.Unwrap().Type)
            .SelectMany(type => Named(type, isAsynchronous ? "DisposeAsync" : "Dispose"));

    private static IEnumerable<IMethodSymbol> Enumeration(ITypeSymbol type, bool isAsynchronous) =>
        Named(type, isAsynchronous ? "GetAsyncEnumerator" : "GetEnumerator")
            .SelectMany(static method => Named(method.ReturnType, "MoveNext")
                .Concat(Named(method.ReturnType, "MoveNextAsync"))
                .Concat(Named(method.ReturnType, "get_Current"))
                .Prepend(method));

    private static IEnumerable<IMethodSymbol> BaseConstructors(ITypeSymbol type) =>
        type.SelfAndBaseTypes().Skip(1).OfType<INamedTypeSymbol>().SelectMany(static one => one.InstanceConstructors)
            .Where(static one => one.Parameters.Length == 0);

    private static IEnumerable<IMethodSymbol> Named(ITypeSymbol? type, string name) =>
        type?.SelfAndBaseTypes().SelectMany(one => one.GetMembers(name)).OfType<IMethodSymbol>() ?? [];
}
