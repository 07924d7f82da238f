using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Whether a builder of endpoints that arrives as a parameter may be a group: by who calls the method, and by where a
/// lambda or a method's name goes. One reader answers for one endpoint.
/// </summary>
internal sealed class GivenBuilders(FlowModels models, ProductSymbols symbols, CancellationToken cancellation)
{
    private readonly SymbolUses uses = new(models);
    private readonly HashSet<ISymbol> asked = new(SymbolEqualityComparer.Default);

    /// <summary>Whether someone gives a group; who makes an object with one can't be seen.</summary>
    public bool MayBeGroup(IParameterReferenceOperation reference)
    {
        cancellation.ThrowIfCancellationRequested();
        var parameter = reference.Parameter;
        if (!asked.Add(parameter.OriginalDefinition))
        {
            return false;
        }

        return parameter.ContainingSymbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda =>
                CanHoldGroup(parameter.Type)
                    && (FunctionAround(reference, lambda) is not { } function || IsCalledWithGroup(function, parameter.Ordinal)),
            IMethodSymbol { MethodKind: not MethodKind.Constructor } method => IsGivenGroup(method, parameter),
            _ => parameter.Type.TypeKind == TypeKind.Interface,
        };
    }

    /// <summary>
    /// The argument that a parameter gets, where its method is named in one place, which calls it. Two callers may say different things
    /// of their groups, and who else calls what implements an interface can't be seen.
    /// </summary>
    public IArgumentOperation? OnlyGiver(IParameterReferenceOperation reference) =>
        reference.Parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary
            or MethodKind.LocalFunction } method } parameter
        && !method.IsVirtual && !method.IsOverride && !FunctionBodies.Contracts(method).Any()
        && uses.Of(method.OriginalDefinition, cancellation).Take(2).ToList() is { Count: 1 } named && named[0] is IInvocationOperation call
            ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)
            : null;

    /// <summary>A class other than that of groups, such as the application, is none.</summary>
    private static bool CanHoldGroup(ITypeSymbol type) => type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter;

    /// <summary>
    /// Whether the method is called with a group: by its name, as a function that was given away, or as what it implements or overrides,
    /// maybe by someone who can't be seen.
    /// </summary>
    private bool IsGivenGroup(IMethodSymbol method, IParameterSymbol parameter)
    {
        var contracts = parameter.Type.TypeKind == TypeKind.Interface ? FunctionBodies.Contracts(method).ToList() : [];
        var named = contracts.Append(method).SelectMany(one => uses.Of(one.OriginalDefinition, cancellation)).ToList();
        var calls = named.OfType<IInvocationOperation>().ToList();
        return calls.Exists(call => call.Arguments.Any(argument => argument.Parameter?.Ordinal == parameter.Ordinal
            && IsGroup(argument.Value)))
            || (CanHoldGroup(parameter.Type)
                && named.OfType<IMethodReferenceOperation>().Any(one => IsCalledWithGroup(one, parameter.Ordinal)))
            || (contracts.Count > 0 && calls.Count == 0 && !contracts.TrueForAll(IsOfModules));
    }

    /// <summary>
    /// Carter maps each module on what MapCarter is called on: a group there says nothing of errors that modules don't say.
    /// </summary>
    private static bool IsOfModules(IMethodSymbol contract) => contract.ContainingType.Name == "ICarterModule";

    /// <summary>Whether a value is a group, as far as one can see; where it is a parameter again, its givers say.</summary>
    private bool IsGroup(IOperation value) => value.Unwrap() switch
    {
        { Type: { } type } when type.SameAs(symbols.RouteGroup) => true,
        IParameterReferenceOperation { Parameter.Type: { } type } given when CanHoldGroup(type) => MayBeGroup(given),
        _ => false,
    };

    private static IOperation? FunctionAround(IOperation reference, ISymbol lambda)
    {
        var current = reference.Parent;
        while (current is not (null or IAnonymousFunctionOperation)
            || (current is IAnonymousFunctionOperation other && !SymbolEqualityComparer.Default.Equals(other.Symbol, lambda)))
        {
            current = current.Parent;
        }

        return current;
    }

    /// <summary>Follows a function to where it is called. What becomes of it elsewhere can't be seen, so it may get anything.</summary>
    private bool IsCalledWithGroup(IOperation function, int position)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (function.Parent)
        {
            case IDelegateCreationOperation
                or IConversionOperation
                or IParenthesizedOperation
                or ICoalesceOperation
                or IVariableInitializerOperation:
                return IsCalledWithGroup(function.Parent, position);
            case IConditionalOperation choice when choice.Condition != function:
                return IsCalledWithGroup(choice, position);
            case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: var taker } }:
                return IsGivenOn(taker, parameter, position);
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call when call.Instance == function:
                return IsArgumentGroup(call, position);
            case IConditionalAccessOperation
            {
                WhenNotNull: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call,
            }:
                return IsArgumentGroup(call, position);
            case IVariableDeclaratorOperation { Symbol: var local }:
                return IsHeldAndCalledWithGroup(local, position);
            case ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment when assignment.Value == function
                && SymbolUses.Referred(assignment.Target) is { } place:
                return IsHeldAndCalledWithGroup(place, position);
            case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields }:
                return IsHeldAndCalledWithGroup(fields[0], position);
            case IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties }:
                return IsHeldAndCalledWithGroup(properties[0], position);
            default:
                return true;
        }
    }

    private bool IsArgumentGroup(IInvocationOperation call, int position) =>
        call.Arguments.Any(argument => argument.Parameter?.Ordinal == position && IsGroup(argument.Value));

    /// <summary>A method takes the function. The framework's own hands its builder of endpoints on, which is no group.</summary>
    private bool IsGivenOn(IMethodSymbol taker, IParameterSymbol parameter, int position) =>
        models.HasBody(taker) ? IsHeldAndCalledWithGroup(taker.OriginalDefinition.Parameters[parameter.Ordinal], position)
        : taker.Name != "UseEndpoints" || taker.ContainingNamespace?.ToDisplayString() != "Microsoft.AspNetCore.Builder";

    private bool IsHeldAndCalledWithGroup(ISymbol holder, int position)
    {
        if (!asked.Add(holder))
        {
            return false;
        }

        var reads = uses.Of(holder, cancellation)
            .Where(static use => use.Parent is not ISimpleAssignmentOperation assignment || assignment.Target != use).ToList();
        return (reads.Count == 0 && holder is not (ILocalSymbol or IParameterSymbol))
            || reads.Exists(use => IsCalledWithGroup(use, position));
    }
}
