using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Looks back from a value to what it is made of, for what must not leave the server.</summary>
internal sealed class Leaks(FlowModels models, ProductSymbols symbols)
{
    private readonly SymbolUses uses = new(models);
    private readonly SymbolValues values = new(models);
    private readonly FunctionBodies bodies = new(models);
    private readonly GivenValues given = new(models);
    private readonly TupleElements tuples = new(models);

    /// <summary>A secret or an exception's text in a value: where it enters the error, and what it is.</summary>
    public (SyntaxNode Place, SyntaxNode Source)? Find(IOperation value, CancellationToken cancellation) =>
        Find(value, value.Syntax, new Seen(), cancellation);

    private (SyntaxNode Place, SyntaxNode Source)? Find(
        IOperation value, SyntaxNode place, Seen visited, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!visited.Values.Add(value))
        {
            return null;
        }

        if (IsLeak(value))
        {
            return (place, value.Syntax);
        }

        foreach (var part in TupleParts(value, cancellation) ?? Parts(value))
        {
            if (Find(part, place, visited, cancellation) is { } leak)
            {
                return leak;
            }
        }

        return value switch
        {
            ILocalReferenceOperation { Local: var local } when visited.Symbols.Add(local) =>
                First(Assigned(local, value.Syntax, cancellation), place, visited, cancellation),
            IInvocationOperation { TargetMethod: var method }
                when models.HasBody(method) && visited.Symbols.Add(method.OriginalDefinition) =>
                First(bodies.Returned(method.OriginalDefinition, cancellation), place, visited, cancellation),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
                when visited.Symbols.Add(parameter) =>
                FromCallers(method, parameter, visited, cancellation),
            _ => null,
        };
    }

    private (SyntaxNode Place, SyntaxNode Source)? First(
        IEnumerable<IOperation> parts, SyntaxNode place, Seen visited, CancellationToken cancellation) =>
        parts.Select(part => Find(part, place, visited, cancellation)).FirstOrDefault(static leak => leak is not null);

    private (SyntaxNode Place, SyntaxNode Source)? FromCallers(
        IMethodSymbol method, IParameterSymbol parameter, Seen visited, CancellationToken cancellation) =>
        method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) ? null
        : uses.Of(method.OriginalDefinition, cancellation).OfType<IInvocationOperation>()
            .SelectMany(call => call.Arguments.Where(argument => argument.Parameter?.Ordinal == parameter.Ordinal))
            .Select(argument => Find(argument.Value, argument.Value.Syntax, visited, cancellation))
            .FirstOrDefault(static leak => leak is not null);

    /// <summary>What a variable may hold where it is read.</summary>
    private IEnumerable<IOperation> Assigned(ILocalSymbol local, SyntaxNode read, CancellationToken cancellation)
    {
        var all = uses.Of(local, cancellation).ToList();
        var written = all.Where(static use => use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use).ToList();
        return values.Of(local, cancellation).Where(value => Order.Reaches(local, value.Syntax, read, written))
            .Concat(Given(local, cancellation))
            .Concat(all.SelectMany(Collected));
    }

    /// <summary>What a variable gets without an assignment: by a call's out argument, a loop, or an element of a tuple.</summary>
    private IEnumerable<IOperation> Given(ILocalSymbol local, CancellationToken cancellation)
    {
        var declaration = models.DeclarationsOf(local).FirstOrDefault()?.GetSyntax(cancellation);
        return declaration switch
        {
            SingleVariableDesignationSyntax { Parent.Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } =>
                models.OperationOf(call, cancellation) is { } giver ? [giver] : [],
            SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax all } one
                when all.Parent?.Parent is AssignmentExpressionSyntax taken && models.OperationOf(taken.Right, cancellation) is { } tuple =>
                tuples.ElementsOf(tuple, all.Variables.IndexOf(one), cancellation),
            ForEachStatementSyntax loop => models.OperationOf(loop.Expression, cancellation) is { } all ? [all] : [],
            _ => given.Of(local, cancellation).OfType<IOperation>().Where(static value => value.Type?.IsTupleType != true),
        };
    }

    /// <summary>
    /// Where an element of a tuple is read: that element, as far as the tuple's making can be seen; null for any other value.
    /// </summary>
    private List<IOperation>? TupleParts(IOperation value, CancellationToken cancellation)
    {
        if (value is not IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field, Instance: { } tuple })
        {
            return null;
        }

        var index = AccessPath.IndexOf((field.CorrespondingTupleField ?? field).Name);
        return tuples.ElementsOf(tuple, index, cancellation).ToList() is { Count: > 0 } parts ? parts : null;
    }

    /// <summary>What a call, or a chain of them, puts into a builder of text or a collection.</summary>
    private static IEnumerable<IOperation> Collected(IOperation holder)
    {
        var current = holder;
        while (current.Parent is IInvocationOperation call && call.Instance == current && TextMethods.Collects(call.TargetMethod))
        {
            foreach (var argument in call.Arguments)
            {
                yield return argument.Value;
            }

            current = call;
        }
    }

    /// <summary>What a value is made of; what only decides which value it is does not count.</summary>
    private static IEnumerable<IOperation> Parts(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        IIsPatternOperation or IIsTypeOperation or INameOfOperation or ITypeOfOperation => [],
        { Type.SpecialType: SpecialType.System_Boolean } => [],
        IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "HResult" } => [],
        _ => value.ChildOperations,
    };

    private bool IsLeak(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Instance.Type: { } type, Property.Name: "Message" or "StackTrace" } =>
            type.Is(symbols.Exception) && !type.Is(symbols.ErrorResultException),
        IInvocationOperation { Instance.Type: { } type, TargetMethod.Name: "ToString" } => type.Is(symbols.Exception),
        IInterpolationOperation { Expression: var part } => part.Unwrap().Type.Is(symbols.Exception),
        IConversionOperation { Type.SpecialType: SpecialType.System_Object or SpecialType.System_String, Operand.Type: { } type } =>
            type.Is(symbols.Exception) && !type.Is(symbols.ErrorResultException),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
            sum.LeftOperand.Type.Is(symbols.Exception) || sum.RightOperand.Type.Is(symbols.Exception),
        IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance.Type.Name: "IHeaderDictionary" or "HeaderDictionary" } read =>
            IsKeyHeader(read.Arguments[0].Value),
        IPropertyReferenceOperation { Property: { Name: "Authorization", ContainingType.Name: "IHeaderDictionary" } } => true,
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } arguments, Instance.Type.Name: "IHeaderDictionary"
            or "HeaderDictionary" } =>
            IsKeyHeader(arguments[0].Value),
        IParameterReferenceOperation { Parameter: var parameter } => parameter.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.Name == "FromHeaderAttribute"
                && attribute.NamedArguments.Any(static one => IsKeyHeader(one.Value.Value as string))),
        _ => false,
    };

    private static bool IsKeyHeader(IOperation name) =>
        name.Unwrap() is IFieldReferenceOperation { Field: { Name: "Authorization", ContainingType.Name: "HeaderNames" } }
            || IsKeyHeader(name.Unwrap().ConstantValue.Value as string);

    private static bool IsKeyHeader(string? name) =>
        string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, "X-API-Key", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where one search has been: code that comes back to itself ends.</summary>
    private sealed class Seen
    {
        public HashSet<ISymbol> Symbols { get; } = new(SymbolEqualityComparer.Default);

        public HashSet<IOperation> Values { get; } = [];
    }
}
