using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What a local gets without an assignment of its own: by an out or ref argument, by a pattern, or by taking a tuple apart.
/// </summary>
internal sealed class GivenValues(FlowModels models)
{
    private readonly SymbolUses uses = new(models);
    private readonly FunctionBodies bodies = new(models);

    /// <summary>The values; a null among them is one that can't be seen.</summary>
    public IEnumerable<IOperation?> Of(ILocalSymbol local, CancellationToken cancellation)
    {
        var syntax = models.DeclarationsOf(local).FirstOrDefault()?.GetSyntax(cancellation);
        if (syntax is SingleVariableDesignationSyntax)
        {
            var place = syntax.Ancestors()
                .FirstOrDefault(
                    static node => node is not (VariableDesignationSyntax or DeclarationExpressionSyntax or TupleExpressionSyntax)
                    && node is not ArgumentSyntax { Parent: TupleExpressionSyntax });
            if (place is AssignmentExpressionSyntax taken)
            {
                yield return Part(models.OperationOf(taken.Right, cancellation), syntax);
            }
            else if (IsWhole(syntax.Parent) && Matched(syntax) is { } matched)
            {
                yield return models.OperationOf(matched, cancellation);
            }
            else if (syntax.Parent is PatternSyntax { Parent: SubpatternSyntax member }
                && models.OperationOf(member, cancellation) is IPropertySubpatternOperation { Member: { } read })
            {
                yield return read;
            }
            else if (place is ArgumentSyntax && models.OperationOf(place, cancellation) is IArgumentOperation argument)
            {
                foreach (var value in By(argument, cancellation))
                {
                    yield return value;
                }
            }
        }

        foreach (var argument in uses.Of(local, cancellation)
            .Select(static use => use.Parent)
            .OfType<IArgumentOperation>()
            .Where(static one => one.Parameter?.RefKind is RefKind.Out or RefKind.Ref))
        {
            foreach (var value in By(argument, cancellation))
            {
                yield return value;
            }
        }
    }

    /// <summary>The value that a pattern which declares the variable looks at, whatever its type is found to be.</summary>
    public IOperation? MatchedBy(ILocalSymbol local, CancellationToken cancellation) =>
        models.DeclarationsOf(local).FirstOrDefault()?.GetSyntax(cancellation) is SingleVariableDesignationSyntax syntax
        && Matched(syntax) is { } matched
            ? models.OperationOf(matched, cancellation)
            : null;

    /// <summary>Whether a pattern takes any value: <c>var local</c>, <c>{ } local</c>. Where one names a type, that says more.</summary>
    private static bool IsWhole(SyntaxNode? pattern) => pattern is VarPatternSyntax or RecursivePatternSyntax { Type: null };

    /// <summary>The value that a pattern looks at: <c>value is { } local</c>, and an arm or case that begins so.</summary>
    private static ExpressionSyntax? Matched(SyntaxNode variable) => variable.Parent?.Parent switch
    {
        IsPatternExpressionSyntax test => test.Expression,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Pattern == variable.Parent =>
            choice.GoverningExpression,
        CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
        _ => null,
    };

    /// <summary>The element that a variable takes of a tuple, or all of what can't be told apart.</summary>
    private static IOperation? Part(IOperation? value, SyntaxNode variable) =>
        value is not null
            && value.Unwrap() is ITupleOperation tuple
            && variable.Parent is ParenthesizedVariableDesignationSyntax
            {
                Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax },
            } all
            && all.Variables.Count == tuple.Elements.Length
            ? tuple.Elements[all.Variables.IndexOf((VariableDesignationSyntax)variable)]
            : value;

    private IEnumerable<IOperation?> By(IArgumentOperation argument, CancellationToken cancellation) =>
        argument is { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: var method } } && models.HasBody(method)
            ? bodies.Of(method, cancellation).SelectMany(static body => body.Descendants()).Heeding(cancellation)
                .OfType<IParameterReferenceOperation>()
                .Where(use => use.Parameter.Name == parameter.Name && use.Parent is IAssignmentOperation set && set.Target == use)
                .Select(static use => (IOperation?)((IAssignmentOperation)use.Parent!).Value)
            : [null];
}
