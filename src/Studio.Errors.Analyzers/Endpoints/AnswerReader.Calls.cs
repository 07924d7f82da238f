using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <content>What a call gives: by the body of its method, by the functions that it is given, by what handles its request.</content>
internal sealed partial class AnswerReader
{
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
            Dispatching.EnterHandlers(call);
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
        else if (types.MayAnswer(call.Type) && Dispatching.EnterHandlers(call))
        {
            Promise(call.Type);
        }
        else if (call.Instance?.Type?.Name != "EndpointFilterDelegate"
            && types.MayAnswer(call.Type)
            && method.ContainingType.Name is not ("Results" or "TypedResults"))
        {
            Promise(call.Type);
            Answers.IsIncomplete |= !AnswerTypes.IsOfFunctions(call);
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
}
