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
    private readonly CallSites sites = new();
    private IOperation? site;
    private readonly Swallowed swallowed = new(symbols, cancellation);
    private readonly HashSet<(ISymbol Function, bool Returned)> entered = new(FunctionComparer.Instance);
    private readonly HashSet<IOperation> followed = [];

    private Answers Answers { get; } = new();

    private Dispatching Dispatching => field ??= new(
        new RequestHandlers(models),
        Enter,
        (function, returned) => perhaps.Enqueue(() => Enter(function, returned)),
        cancellation);

    private MadeFailures Made => field ??= new(models, sites, cancellation);

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
            reader.Bind(handler.Symbol, isAction: endpoint.Place.Parent is MemberDeclarationSyntax);
        }

        reader.ReadPerhaps();
        reader.LeaveOut();
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
        ISymbol key = Dispatching.IsOfGenericContract(method) ? method : definition;
        if (!isPerhaps)
        {
            sites.Add(definition, site);
        }

        if (!entered.Add((key, returned)) || (!returned && entered.Contains((key, true))))
        {
            return;
        }

        foreach (var body in bodies.Of(definition, cancellation))
        {
            sites.Own(body, definition);
            ReadBody(body, returned);
        }

        foreach (var implementation in bodies.Implementations(definition, cancellation))
        {
            Dispatching.EnterImplementation(method, implementation, returned);
        }
    }

    private void ReadBody(IOperation body, bool returned)
    {
        cancellation.ThrowIfCancellationRequested();
        var before = site;
        foreach (var operation in Reachable.In(body, models, cancellation))
        {
            site = operation;
            switch (operation)
            {
                case IReturnOperation { ReturnedValue: { } value } when returned:
                    Follow(value);
                    break;
                case IThrowOperation { Exception: { } exception }:
                    Leave(operation, body, () => Follow(exception));
                    break;
                case IInvocationOperation send when FastEndpointsReader.Sends(send):
                    FollowAll(send.Arguments.Select(static argument => argument.Value));
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
            Note(operation);
            Answers.IsIncomplete |= operation is IInvocationOperation asked
                && Dispatching.Dispatch(asked, follow => Leave(operation, body, follow));
            Answers.Promised.AddRange(handedOn.Of(operation) is { } error ? [error] : []);
            tested.Note(operation);
            NoteDeclared(operation);
            if (operation is not IObjectCreationOperation || types.ErrorOf(operation.Type) is null)
            {
                ReadImplicit(operation, body);
            }
        }

        site = before;
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
            if (assigned.TrueForAll(static one => one is null) && types.ErrorOf(value.Type) is { } given)
            {
                Produce(given, value); // By a library's out parameter, say: what it is, its type says.
            }

            return;
        }

        if (types.ErrorOf(value.Type) is { } error
            && value is not (IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation))
        {
            Produce(error, value);
            return;
        }

        var before = site;
        site = value;
        FollowParts(value);
        site = before;
    }

    /// <summary>A value that is no error itself: what is it made of?</summary>
    private void FollowParts(IOperation value)
    {
        switch (value)
        {
            case IAwaitOperation or IConditionalAccessOperation or IAssignmentOperation:
                Follow(Inner(value));
                break;
            case IConditionalOperation choice:
                FollowChoice(choice);
                break;
            case ICoalesceOperation coalesce:
                FollowAll([coalesce.Value, coalesce.WhenNull]);
                break;
            case ISwitchExpressionOperation choice:
                FollowAll(choice.Arms.Select(static arm => arm.Value));
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

    private static IOperation? Inner(IOperation value) => value switch
    {
        IAwaitOperation awaited => awaited.Operation,
        IConditionalAccessOperation access => access.WhenNotNull,
        _ => (value as IAssignmentOperation)?.Value,
    };

    private void FollowAll(IEnumerable<IOperation?> operations) => operations.ToList().ForEach(Follow);

    private void FollowChoice(IConditionalOperation choice)
    {
        var constant = choice.Condition.ConstantValue.Value as bool?;
        Follow(constant != false ? choice.WhenTrue : null);
        Follow(constant != true ? choice.WhenFalse : null);
    }

    private void FollowMember(IMemberReferenceOperation member)
    {
        FollowAll(bodies.Initializers(member.Member, cancellation));
        if (member is IPropertyReferenceOperation { Property.GetMethod: { } getter })
        {
            Enter(getter, returned: true);
        }

        Carried.FollowOwner(member);
        Answers.IsIncomplete |= types.MayAnswer(member.Type) && SettableMembers.IsSetElsewhere(member.Member, models, cancellation);
    }
}
