using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Errors that come in a result type of the user's, such as <c>Result&lt;T&gt;</c> with a value or an error. Where what is answered is read
/// out of one, its making is followed: what was put into it is answered.
/// </summary>
/// <param name="models">The files' semantic models.</param>
/// <param name="mayAnswer">Whether a value of a type may be an error.</param>
/// <param name="follow">Follows a value that is answered.</param>
/// <param name="cancellation">Gives up.</param>
internal sealed class CarriedErrors(
    FlowModels models, Func<ITypeSymbol?, bool> mayAnswer, Action<IOperation> follow, CancellationToken cancellation)
{
    private readonly SymbolValues values = new(models);
    private readonly GivenValues given = new(models);
    private readonly FunctionBodies bodies = new(models);
    private readonly RequestHandlers requests = new(models);

    /// <summary>Parameters that are answered, or of which a member is; and types of which a method answers a member.</summary>
    private readonly HashSet<ISymbol> handedOn = new(SymbolEqualityComparer.Default);

    private readonly HashSet<(IOperation Value, string? Wanted)> carriers = [];
    private readonly HashSet<(IMethodSymbol Source, string? Wanted)> sources = [];
    private readonly AskedCarriers asked = new(models, mayAnswer, cancellation);
    private string? wanted;
    private int depth;
    private int doubts;

    /// <summary>Whether what is followed came in such a type.</summary>
    public bool AreFollowed => depth > 0;

    /// <summary>Whether what is followed may be left behind.</summary>
    public bool AreDoubtful => doubts > 0;

    /// <summary>A parameter is answered.</summary>
    public void HandOn(IParameterSymbol parameter) => handedOn.Add(parameter.OriginalDefinition);

    /// <summary>A method answers what it finds in the values that it is given: those are followed.</summary>
    public void FollowCall(IInvocationOperation call)
    {
        if (!mayAnswer(call.Type))
        {
            return;
        }

        var functions = call.Arguments.Select(static argument => argument.Value.Unwrap()).OfType<IDelegateCreationOperation>().ToList();
        var givesOn = functions.Exists(
            function => Function(function)?.Parameters.Any(one => handedOn.Contains(one.OriginalDefinition)) == true);
        if (call.Instance is { } instance && (givesOn || handedOn.Contains(call.TargetMethod.ContainingType.OriginalDefinition)))
        {
            FollowMaking(instance);
        }

        foreach (var argument in call.Arguments.Where(static one => one.Value.Unwrap() is not IDelegateCreationOperation))
        {
            if (argument.Parameter is { OriginalDefinition: var parameter } && !mayAnswer(parameter.Type)
                && (givesOn || handedOn.Contains(parameter) || handedOn.Contains(parameter.Type.OriginalDefinition)))
            {
                FollowMaking(argument.Value);
            }
        }
    }

    /// <summary>A member is answered: what else its owner was made of is not.</summary>
    public void FollowOwner(IMemberReferenceOperation member)
    {
        if (member is not { Instance: not null, Type.SpecialType: not SpecialType.System_Object } || !mayAnswer(member.Type))
        {
            return;
        }

        switch (member.Instance.Unwrap())
        {
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } matched:
                FollowMaking(MatchedBy(matched), member.Member.Name);
                break;
            case IInstanceReferenceOperation:
                handedOn.Add(member.Member.ContainingType.OriginalDefinition);
                break;
            case var owner:
                FollowMaking(owner, member.Member.Name);
                break;
        }
    }

    /// <summary>The value that a pattern looks at.</summary>
    private static IOperation? MatchedBy(IOperation pattern)
    {
        var current = pattern.Parent;
        while (current is not (null or IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation))
        {
            current = current.Parent;
        }

        return current switch
        {
            IIsPatternOperation test => test.Value,
            ISwitchExpressionOperation choice => choice.Value,
            ISwitchOperation choice => choice.Value,
            _ => null,
        };
    }

    private void FollowMaking(IOperation? owner, string member)
    {
        var before = wanted;
        wanted = member;
        FollowMaking(owner);
        wanted = before;
    }

    /// <summary>Where a value comes from that an error was read out of: the errors that go into it.</summary>
    private void FollowMaking(IOperation? value)
    {
        cancellation.ThrowIfCancellationRequested();
        if (value is null || !carriers.Add((value, wanted)))
        {
            return;
        }

        depth++;
        switch (value)
        {
            case IConversionOperation conversion:
                FollowPart(conversion.Operand);
                break;
            case IParenthesizedOperation or IAwaitOperation or IConditionalAccessOperation:
                FollowMaking((value as IConditionalAccessOperation)?.WhenNotNull ?? value.ChildOperations.First());
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                FollowMaking(choice.WhenTrue);
                FollowMaking(otherwise);
                break;
            case ICoalesceOperation coalesce:
                FollowMaking(coalesce.Value);
                FollowMaking(coalesce.WhenNull);
                break;
            case ISwitchExpressionOperation choice:
                choice.Arms.Select(static arm => arm.Value).ToList().ForEach(FollowMaking);
                break;
            case ILocalReferenceOperation { Local: var local } when asked.MayBeLeft(local, isWhole: wanted is null):
                doubts++;
                Sources(local).ForEach(FollowMaking);
                doubts--;
                break;
            case ILocalReferenceOperation { Local: var local }:
                Sources(local).ForEach(FollowMaking);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                handedOn.Add(parameter.OriginalDefinition);
                break;
            case IInstanceReferenceOperation { Type: { } type }:
                handedOn.Add(type.OriginalDefinition);
                break;
            case IObjectCreationOperation creation:
                Parts(creation).ToList().ForEach(FollowPart);
                break;
            case IInvocationOperation call:
                FollowMaking(call);
                break;
        }

        depth--;
    }

    private List<IOperation?> Sources(ILocalSymbol local) =>
    [
        .. values.Of(local, cancellation).Concat(given.Of(local, cancellation)).Append(given.MatchedBy(local, cancellation)).Distinct(),
    ];

    /// <summary>What an object is made with; where one part is named as the member that is read, that alone.</summary>
    private IEnumerable<IOperation> Parts(IObjectCreationOperation creation)
    {
        var parts = creation.Arguments.Select(static argument => (argument.Parameter?.Name, argument.Value))
            .Concat((creation.Initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>()
                .Select(static set => ((set.Target as IMemberReferenceOperation)?.Member.Name, set.Value))).ToList();
        var named = parts.FindAll(part => string.Equals(part.Name, wanted, StringComparison.OrdinalIgnoreCase));
        return (wanted is null || named.Count == 0 ? parts : named).Select(static part => part.Value);
    }

    /// <summary>What a result type is made of: an error, or another such value.</summary>
    private void FollowPart(IOperation part)
    {
        if (part.Type is { SpecialType: not SpecialType.System_Object } type && mayAnswer(type))
        {
            var before = wanted;
            wanted = null;
            follow(part);
            wanted = before;
        }
        else
        {
            FollowMaking(part);
        }
    }

    /// <summary>A method that gives such a value: by what it returns, and by what it was called with.</summary>
    private void FollowMaking(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (method.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks")
        {
            FollowMaking(call.Instance);
            call.Arguments.Select(static argument => argument.Value).ToList().ForEach(FollowMaking);
        }
        else if (requests.Of(call, cancellation).ToList() is { Count: > 0 } handlers)
        {
            handlers.Where(handler => sources.Add((handler.OriginalDefinition, wanted)))
                .SelectMany(handler => bodies.Returned(handler, cancellation))
                .ToList()
                .ForEach(FollowMaking);
        }
        else if (models.Declares(method) && sources.Add((method, wanted)))
        {
            foreach (var body in bodies.Implementations(method, cancellation).Prepend(method))
            {
                bodies.Returned(body, cancellation).ToList().ForEach(FollowMaking);
            }
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Unwrap() is IDelegateCreationOperation function)
            {
                FollowFunction(function);
            }
            else if (argument.Parameter is { OriginalDefinition: var parameter } && handedOn.Contains(parameter))
            {
                FollowPart(argument.Value);
            }
        }

        if (call.Instance is not null && handedOn.Contains(method.ContainingType.OriginalDefinition))
        {
            FollowMaking(call.Instance);
        }
    }

    /// <summary>A function that gives the next such value, as <c>Bind</c> and its like take it.</summary>
    private void FollowFunction(IDelegateCreationOperation function)
    {
        switch (function.Target)
        {
            case IAnonymousFunctionOperation lambda:
                Reachable.In(lambda.Body, models, cancellation).OfType<IReturnOperation>().Select(static leave => leave.ReturnedValue)
                    .ToList().ForEach(FollowMaking);
                break;
            case IMethodReferenceOperation { Method: var method } when sources.Add((method.OriginalDefinition, wanted)):
                bodies.Returned(method, cancellation).ToList().ForEach(FollowMaking);
                break;
        }
    }

    private static IMethodSymbol? Function(IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };
}
