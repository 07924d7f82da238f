using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Reads what functions answer: what their reachable paths return or throw, through calls whose bodies are in the
/// compilation, to any depth. One reader follows one endpoint and enters each function once, so cycles come to an end.
/// </summary>
internal sealed partial class AnswerReader(FlowModels models, ProductSymbols symbols, CancellationToken cancellation)
{
    private readonly AnswerTypes types = new(symbols);
    private readonly SymbolValues values = new(models);
    private readonly FunctionBodies bodies = new(models);
    private readonly GivenValues given = new(models);
    private readonly LaterCode later = new(models);
    private readonly Swallowed swallowed = new(symbols, cancellation);
    private readonly HashSet<(ISymbol Function, bool Returned)> entered = new(FunctionComparer.Instance);
    private readonly HashSet<IOperation> followed = [];

    private Answers Answers { get; } = new();

    private CarriedErrors Carried => field ??= new(models, types.MayAnswer, Follow, cancellation);

    /// <summary>Reads an endpoint's handlers and filters.</summary>
    public static Answers Read(Endpoint endpoint, FlowModels models, ProductSymbols symbols, CancellationToken cancellation)
    {
        var reader = new AnswerReader(models, symbols, cancellation);
        foreach (var handler in endpoint.Handlers.Concat(endpoint.Conventions.Filters))
        {
            reader.Read(handler);
        }

        foreach (var handler in endpoint.Handlers)
        {
            reader.Bind(handler.Symbol, isAction: endpoint.Place.Parent is MethodDeclarationSyntax);
        }

        reader.ReadPerhaps();
        reader.LeaveTested();
        return reader.Answers;
    }

    private void Read(Handler handler)
    {
        Answers.Declared.AddRange(types.Named(handler.Symbol.ReturnType));
        if (handler.Lambda is { } lambda)
        {
            ReadBody(lambda.Body, returned: true);
        }
        else
        {
            Enter(handler.Symbol, returned: true);
        }
    }

    /// <summary>The results that a called method's type names count as produced, whatever its body does.</summary>
    private void Promise(ITypeSymbol? type) => Answers.Promised.AddRange(types.Named(type));

    private void Enter(IMethodSymbol method, bool returned)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!entered.Add((definition, returned)) || (!returned && entered.Contains((definition, true))))
        {
            return;
        }

        foreach (var body in bodies.Of(definition, cancellation))
        {
            ReadBody(body, returned);
        }

        foreach (var implementation in bodies.Implementations(definition, cancellation))
        {
            Enter(implementation, returned);
        }
    }

    private void ReadBody(IOperation body, bool returned)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var operation in Reachable.In(body, models, cancellation))
        {
            switch (operation)
            {
                case IReturnOperation { ReturnedValue: { } value } when returned:
                    Follow(value);
                    break;
                case IThrowOperation { Exception: { } exception }:
                    Leave(operation, body, () => Follow(exception));
                    break;
                case IInvocationOperation { TargetMethod: var method } call when models.Declares(method):
                    Answers.Calls.Add(call);
                    Leave(operation, body, () => Enter(method, returned: false));
                    break;
                case IInvocationOperation { TargetMethod: { ContainingType.Name: "ExceptionDispatchInfo" } } rethrow:
                    FollowAll(rethrow.Arguments.Select(static argument => argument.Value));
                    break;
                case IAnonymousFunctionOperation lambda:
                    ReadBody(lambda.Body, returned: false);
                    break;
            }

            Answers.IsIncomplete |= LaterCode.IsUnknown(operation);
            NoteHandedOn(operation);
            NoteTest(operation);
            NoteDeclared(operation);
            if (operation is not IObjectCreationOperation || types.ErrorOf(operation.Type) is null)
            {
                ReadImplicit(operation, body);
            }
        }
    }

    /// <summary>What runs though no call names it.</summary>
    private void ReadImplicit(IOperation operation, IOperation body)
    {
        foreach (var method in ImplicitCalls.Of(operation, models, cancellation))
        {
            Leave(operation, body, () => Enter(method, returned: false));
        }

        foreach (var initializer in later.Of(operation, cancellation))
        {
            ReadBody(initializer, returned: false);
        }
    }

    /// <summary>A value is answered: what is it?</summary>
    private void Follow(IOperation? operation)
    {
        if (operation is null or { ConstantValue: { HasValue: true, Value: null } } || !followed.Add(operation))
        {
            return;
        }

        var value = operation.Unwrap();
        if (value is ILocalReferenceOperation { Local: var kept }
            && values.Of(kept, cancellation).Concat(given.Of(kept, cancellation)).ToList() is { Count: > 0 } assigned)
        {
            FollowAll(assigned);
            Answers.IsIncomplete |= assigned.Contains(null) && types.MayAnswer(value.Type);
            return;
        }

        if (types.ErrorOf(value.Type) is { } error
            && value is not (IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation))
        {
            Produce(error, value);
            return;
        }

        FollowParts(value);
    }

    /// <summary>A value that is no error itself: what is it made of?</summary>
    private void FollowParts(IOperation value)
    {
        switch (value)
        {
            case IAwaitOperation awaited:
                Follow(awaited.Operation);
                break;
            case IConditionalOperation choice:
                FollowChoice(choice);
                break;
            case ICoalesceOperation coalesce:
                Follow(coalesce.Value);
                Follow(coalesce.WhenNull);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Follow(arm.Value);
                }

                break;
            case IConditionalAccessOperation access:
                Follow(access.WhenNotNull);
                break;
            case IAssignmentOperation assignment:
                Follow(assignment.Value);
                break;
            case IDelegateCreationOperation:
                FollowFunctions([value]);
                break;
            case IInvocationOperation call:
                FollowCall(call);
                break;
            case IObjectCreationOperation creation when creation.Type.SameAs(symbols.ErrorResultException)
                || creation.Type is { Name: "ValueTask" }:
                FollowAll(creation.Arguments.Select(static argument => argument.Value));
                break;
            case IObjectCreationOperation creation when !types.MayAnswer(creation.Type) || types.IsOwnResult(creation.Type):
                Wrap(creation);
                break;
            case IMemberReferenceOperation member:
                FollowMember(member);
                break;
            case ITupleOperation tuple:
                FollowAll(tuple.Elements);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when types.MayAnswer(parameter.Type):
                Carried.HandOn(parameter);
                Answers.IsIncomplete = true;
                break;
            default:
                Answers.IsIncomplete |= value is not (ILiteralOperation or IDefaultValueOperation)
                    && (types.MayAnswer(value.Type) || value.Type?.TypeKind == TypeKind.Dynamic);
                break;
        }
    }

    private void FollowAll(IEnumerable<IOperation?> operations) => operations.ToList().ForEach(Follow);

    private void FollowChoice(IConditionalOperation choice)
    {
        var constant = choice.Condition.ConstantValue.Value as bool?;
        Follow(constant != false ? choice.WhenTrue : null);
        Follow(constant != true ? choice.WhenFalse : null);
    }

    private void FollowCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name == "ToException" && call.Instance?.Type.Is(symbols.ErrorResult) == true)
        {
            Follow(call.Instance);
        }
        else if (models.Declares(method) && method.MethodKind != MethodKind.DelegateInvoke)
        {
            Promise(method.ReturnType);
            Enter(method, returned: true);
            FollowFunctions(types.MayAnswer(call.Type) ? call.Arguments.Select(static argument => argument.Value) : []);
            Carried.FollowCall(call);
            call.Arguments.Select(static argument => argument.Value).ToList().ForEach(FollowPerhaps);
            Answers.IsIncomplete |= method.IsAbstract
                && types.MayAnswer(method.ReturnType)
                && !bodies.Implementations(method.OriginalDefinition, cancellation).Any();
        }
        else if (method.MethodKind == MethodKind.DelegateInvoke && call.Instance is ILocalReferenceOperation { Local: var local })
        {
            var functions = values.Of(local, cancellation).ToList();
            FollowFunctions(functions);
            Answers.IsIncomplete |= types.MayAnswer(call.Type)
                && (functions.Count == 0 || functions.Exists(static one => one.Unwrap() is not IDelegateCreationOperation));
        }
        else if (method.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks")
        {
            Follow(call.Instance);
            FollowAll(call.Arguments.Select(static argument => argument.Value));
            FollowFunctions(call.Arguments.Select(static argument => argument.Value));
        }
        else if (call.Instance?.Type?.Name != "EndpointFilterDelegate"
            && types.MayAnswer(call.Type)
            && method.ContainingType.Name is not ("Results" or "TypedResults"))
        {
            Promise(call.Type);
            Answers.IsIncomplete = true;
            FollowFunctions(call.Arguments.Select(static argument => argument.Value));
        }
    }

    private void FollowFunctions(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            switch (operation.Unwrap() is IDelegateCreationOperation creation ? creation.Target : operation)
            {
                case IAnonymousFunctionOperation lambda:
                    ReadBody(lambda.Body, returned: true);
                    break;
                case IMethodReferenceOperation { Method: var method }:
                    Enter(method, returned: true);
                    break;
            }
        }
    }

    private void FollowMember(IMemberReferenceOperation member)
    {
        foreach (var declaration in models.DeclarationsOf(member.Member))
        {
            var syntax = declaration.GetSyntax(cancellation);
            var initializer = (syntax as VariableDeclaratorSyntax)?.Initializer ?? (syntax as PropertyDeclarationSyntax)?.Initializer;
            Follow(initializer is null ? null : models.OperationOf(initializer.Value, cancellation));
        }

        if (member is IPropertyReferenceOperation { Property.GetMethod: { } getter })
        {
            Enter(getter, returned: true);
        }

        Carried.FollowOwner(member);
        Answers.IsIncomplete |= types.MayAnswer(member.Type) && SettableMembers.IsSetElsewhere(member.Member, models, cancellation);
    }
}
