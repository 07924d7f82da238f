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
    private readonly HashSet<ISymbol> begun = new(SymbolEqualityComparer.Default);
    private bool isPerhaps;
    private readonly HashSet<IOperation> carried = [];
    private readonly TestedErrors tested = new(symbols);
    private readonly HandedOnErrors handedOn = new(models, symbols);

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
        isPerhaps = true;
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

    /// <summary>
    /// What the path makes, and what a static member begins with that it names. What runs perhaps makes nothing for sure.
    /// </summary>
    private void Note(IOperation operation)
    {
        if (isPerhaps)
        {
            return;
        }

        Made.Note(operation);
        if (operation is not IMemberReferenceOperation { Member: { IsStatic: true } member } || !models.Declares(member))
        {
            return;
        }

        sites.Add(member, site);
        foreach (var value in begun.Add(member) ? bodies.Initializers(member, cancellation) : [])
        {
            sites.Own(value, member);
            ReadBody(value, returned: false);
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
        creation.Arguments.Select(static argument => argument.Value)
            .Concat((creation.Initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>().Select(static member => member.Value))
            .ToList()
            .ForEach(FollowPerhaps);
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

        Answers.Produced.Add(new(error, value));
        if (Carried.AreFollowed)
        {
            carried.Add(value);
        }
    }

    /// <summary>
    /// Answered perhaps: what a mapper chooses for failures that the path doesn't make, and errors out of a result type that someone asks
    /// for by their type.
    /// </summary>
    private void LeaveOut()
    {
        foreach (var one in Answers.Produced
            .Where(one => Made.LeaveOut(one.Value) || (carried.Contains(one.Value) && tested.Contains(one.Error)))
            .ToList())
        {
            Answers.Produced.Remove(one);
            Answers.Promised.Add(one.Error);
        }
    }
}
