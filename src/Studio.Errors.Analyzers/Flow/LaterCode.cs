using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Code that stands in initializers: what a new object's members begin with, and what a delegate or lazy value in a member will run.
/// </summary>
internal sealed class LaterCode(FlowModels models)
{
    private readonly FunctionBodies bodies = new(models);
    private readonly HashSet<ISymbol> read = new(SymbolEqualityComparer.Default);

    /// <summary>The initializers that run because of an operation; each is given once.</summary>
    public IEnumerable<IOperation> Of(IOperation operation, CancellationToken cancellation)
    {
        var members = operation switch
        {
            IObjectCreationOperation { Type: { } type } when models.Declares(type) && read.Add(type.OriginalDefinition) =>
                type.SelfAndBaseTypes().SelectMany(static one => one.GetMembers())
                    .Where(static one => one is { IsStatic: false, IsImplicitlyDeclared: false } and (IFieldSymbol or IPropertySymbol)),
            IFieldReferenceOperation { Field: var field } when RunsLater(field.Type) => [field],
            IPropertyReferenceOperation { Property: var property } when RunsLater(property.Type) => [property],
            _ => Enumerable.Empty<ISymbol>(),
        };
        return members.Where(member => read.Add(member.OriginalDefinition)).SelectMany(member => bodies.Initializers(member, cancellation));
    }

    /// <summary>Whether a call runs what anyone may have put there: an event, or a delegate in a member that can be set.</summary>
    public static bool IsUnknown(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } target }
            && Receiver(target) is { } member
            && member switch
        {
            IEventReferenceOperation => true,
            IFieldReferenceOperation { Field: var field } => !field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private,
            IPropertyReferenceOperation { Property.SetMethod: { } setter } =>
                operation.SemanticModel is not { } model
                    || setter.IsDeclaredIn(model.Compilation)
                    || setter.DeclaredAccessibility != Accessibility.Private,
            _ => false,
        };

    private static IOperation? Receiver(IOperation target)
    {
        var value = target.Unwrap();
        if (value is not IConditionalAccessInstanceOperation)
        {
            return value;
        }

        var current = value.Parent;
        while (current is not (null or IConditionalAccessOperation))
        {
            current = current.Parent;
        }

        return current is IConditionalAccessOperation access ? access.Operation.Unwrap() : null;
    }

    private static bool RunsLater(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Delegate
            || (type is INamedTypeSymbol { IsGenericType: true } generic
                && (generic.Name == "Lazy" || generic.TypeArguments.Any(RunsLater)));
}
