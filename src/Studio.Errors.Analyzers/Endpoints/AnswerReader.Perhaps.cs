using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <content>
/// What may be answered, though nothing here says so for sure: an error that is handed to a result of the user's, or thrown where a
/// catch asks for it. It counts for a declaration, and needs none.
/// </content>
internal sealed partial class AnswerReader
{
    private readonly Queue<Action> perhaps = new();
    private readonly HashSet<IOperation> carried = [];
    private readonly HashSet<ISymbol> tested = new(SymbolEqualityComparer.Default);

    /// <summary>The errors that functions answer.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(
        IEnumerable<IOperation> functions, FlowModels models, ProductSymbols symbols, CancellationToken cancellation)
    {
        var reader = new AnswerReader(models, symbols, cancellation);
        reader.FollowFunctions(functions);
        reader.ReadPerhaps();
        return reader.Answers.All;
    }

    /// <summary>The errors that functions answer, throw or hand on.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(
        IReadOnlyCollection<(IMethodSymbol Symbol, SyntaxNode Syntax)> functions,
        FlowModels models,
        ProductSymbols symbols,
        CancellationToken cancellation)
    {
        var reader = new AnswerReader(models, symbols, cancellation);
        foreach (var (symbol, syntax) in functions)
        {
            reader.Read(new Handler(symbol, models.OperationOf(syntax, cancellation) as IAnonymousFunctionOperation));
        }

        reader.ReadPerhaps();
        return reader.Answers.All;
    }

    /// <summary>
    /// Follows what was put off. All that is answered for sure has been followed then, so that none of it is taken for less.
    /// </summary>
    private void ReadPerhaps()
    {
        var sure = Answers.Produced.Count;
        while (perhaps.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            perhaps.Dequeue()();
        }

        Answers.Promised.AddRange(Answers.Produced.Skip(sure).Select(static one => one.Error));
        Answers.Produced.RemoveRange(sure, Answers.Produced.Count - sure);
    }

    /// <summary>What a method that is called declares with <c>ProducesError</c>, whatever its body does.</summary>
    private void NoteDeclared(IOperation operation)
    {
        if (operation is IInvocationOperation { TargetMethod: var method })
        {
            Answers.Promised.AddRange(symbols.DeclaredOn((method.ReducedFrom ?? method).OriginalDefinition));
        }
    }

    /// <summary>Something is thrown, or called that may throw.</summary>
    private void Leave(IOperation operation, IOperation body, Action follow)
    {
        switch (swallowed.Of(operation, body))
        {
            case Swallowing.Never:
                follow();
                break;
            case Swallowing.Perhaps:
                perhaps.Enqueue(follow);
                break;
        }
    }

    /// <summary>A result of the user's is made: what goes into it may be what it answers, and it may make errors of its own.</summary>
    private void Wrap(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            FollowPerhaps(argument.Value);
        }

        foreach (var member in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            FollowPerhaps(member.Value);
        }

        if (types.IsOwnResult(creation.Type))
        {
            foreach (var method in creation.Type!.SelfAndBaseTypes()
                .SelectMany(static one => one.GetMembers())
                .OfType<IMethodSymbol>()
                .Where(static one => one.Name.EndsWith("ExecuteAsync", StringComparison.Ordinal)))
            {
                perhaps.Enqueue(() => Enter(method, returned: true));
            }
        }
    }

    private void FollowPerhaps(IOperation value)
    {
        if (value.Unwrap().Type is { SpecialType: not SpecialType.System_Object } type && types.MayAnswer(type))
        {
            perhaps.Enqueue(() => Follow(value));
        }
    }

    /// <summary>An error that is put somewhere, or told to write itself, may be answered by whoever finds it there.</summary>
    private void NoteHandedOn(IOperation operation)
    {
        if (types.ErrorOf(operation.Type) is { } error && operation is not IConversionOperation && IsHandedOn(operation))
        {
            Answers.Promised.Add(error);
        }
    }

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

    /// <summary>
    /// What runs to make a handler's arguments: it may throw before the handler is called. An action's are made by MVC, some by it alone.
    /// </summary>
    private void Bind(IMethodSymbol handler, bool isAction)
    {
        foreach (var binder in BoundParameters.Of(handler, models))
        {
            if (!models.HasBody(binder))
            {
                Answers.IsIncomplete = true;
            }
            else if (isAction)
            {
                perhaps.Enqueue(() => Enter(binder, returned: false));
            }
            else
            {
                Enter(binder, returned: false);
            }
        }
    }

    private void Produce(INamedTypeSymbol error, IOperation value)
    {
        if (Carried.AreDoubtful)
        {
            Answers.Promised.Add(error);
            return;
        }

        Answers.Produced.Add((error, value));
        if (Carried.AreFollowed)
        {
            carried.Add(value);
        }
    }

    /// <summary>Code that asks whether an error is of a type may answer something else for it.</summary>
    private void NoteTest(IOperation operation)
    {
        var type = operation switch
        {
            IIsTypeOperation test => test.TypeOperand,
            ITypePatternOperation pattern => pattern.MatchedType,
            IDeclarationPatternOperation pattern => pattern.MatchedType,
            IRecursivePatternOperation pattern => pattern.MatchedType,
            _ => null,
        };
        if (types.ErrorOf(type) is { } error)
        {
            tested.Add(error);
        }
    }

    /// <summary>Errors out of a result type that someone asks for by their type are answered perhaps.</summary>
    private void LeaveTested()
    {
        foreach (var one in Answers.Produced.Where(one => carried.Contains(one.Value) && tested.Contains(one.Error)).ToList())
        {
            Answers.Produced.Remove(one);
            Answers.Promised.Add(one.Error);
        }
    }
}
