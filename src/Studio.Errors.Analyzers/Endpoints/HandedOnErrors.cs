using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Errors that are put somewhere, or told to write themselves: who finds them there may answer them.</summary>
internal sealed class HandedOnErrors(FlowModels models, ProductSymbols symbols)
{
    private readonly AnswerTypes types = new(symbols);

    /// <summary>The error that an operation hands on; null where it does nothing of the kind.</summary>
    public INamedTypeSymbol? Of(IOperation operation) =>
        types.ErrorOf(operation.Type) is { } error && operation is not IConversionOperation && IsHandedOn(operation) ? error : null;

    private bool IsHandedOn(IOperation error)
    {
        var value = error;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => !OnlyTakes(call),
            IArrayInitializerOperation { Parent.Parent: IArgumentOperation { Parent: IInvocationOperation call } } => !OnlyTakes(call),
            IArgumentOperation { Parent: IObjectCreationOperation { Type: var type } } => !type.SameAs(symbols.ErrorResultException),
            IArgumentOperation => true,
            IInvocationOperation { TargetMethod.Name: "ExecuteAsync" } call => call.Instance == value,
            IVariableInitializerOperation => value != error,
            IAssignmentOperation { Target: ILocalReferenceOperation } assignment => value != error && assignment.Value == value,
            IAssignmentOperation { Target: not IDiscardOperation } assignment => assignment.Value == value,
            IArrayInitializerOperation or ICollectionExpressionOperation or IFieldInitializerOperation or IPropertyInitializerOperation =>
                true,
            _ => false,
        };
    }

    /// <summary>Whether a method of another assembly takes values and gives nothing back, as a log does.</summary>
    private bool OnlyTakes(IInvocationOperation call) => call.TargetMethod.ReturnsVoid && !models.Declares(call.TargetMethod);
}
