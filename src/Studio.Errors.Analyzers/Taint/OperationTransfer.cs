using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>How a tainted value goes on, by the operation that uses it.</summary>
internal sealed class OperationTransfer(TaintAnalysis run)
{
    public void Step(IOperation value, AccessPath? path)
    {
        switch (value.Parent)
        {
            case IInterpolationOperation when run.Summaries.IsExact:
                break;
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation
                or IInterpolationOperation or IInterpolatedStringOperation or IInterpolatedStringAdditionOperation
                or IVariableInitializerOperation or IDelegateCreationOperation
                or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or ISpreadOperation
                or ITranslatedQueryOperation or IWithOperation:
                run.Propagate(value.Parent, path);
                break;
            case IConditionalOperation conditional when conditional.Condition != value:
                run.Propagate(conditional, path);
                break;
            case IConditionalAccessOperation access:
                run.Propagate(access.Operation == value ? InstanceOf(access) : access, path);
                break;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation whole } arm when arm.Value == value:
                run.Propagate(whole, path);
                break;
            case IBinaryOperation binary:
                Compare(binary, value, path);
                break;
            case ITupleBinaryOperation binary:
                Compare(binary, value, path);
                break;
            case IVariableDeclaratorOperation declarator:
                run.Propagate(declarator.Symbol, path, declarator.Syntax);
                break;
            case IFieldInitializerOperation initializer:
                run.PropagateAll(initializer.InitializedFields, path);
                break;
            case IPropertyInitializerOperation initializer:
                run.PropagateAll(initializer.InitializedProperties, path);
                break;
            case IAssignmentOperation assignment when assignment.Value == value:
                run.Stores.Assign(assignment, path);
                break;
            case ITupleOperation tuple:
                run.PropagateInto(tuple, AccessPath.Item(tuple.Elements.IndexOf(value)), path);
                break;
            case IForEachLoopOperation loop when loop.Collection == value:
                run.Stores.Store(loop.LoopControlVariable, path);
                break;
            case IReturnOperation:
                run.Functions.Return(value.Parent, path);
                break;
            default:
                Use(value, path);
                break;
        }
    }

    /// <summary>Uses that look into the value: members, indexes, calls, patterns.</summary>
    private void Use(IOperation value, AccessPath? path)
    {
        switch (value.Parent)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Instance == value:
                Index(indexer, path);
                break;
            case IPropertyReferenceOperation property when property.Instance == value:
                if (!run.Objects.Extend(property, property.Property.GetMethod, path))
                {
                    Read(property, property.Property.Name, path);
                }

                break;
            case IFieldReferenceOperation field when field.Instance == value:
                Read(field, field.Field.CorrespondingTupleField?.Name ?? field.Field.Name, path);
                break;
            case IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation:
                run.Propagate(value.Parent, path);
                break;
            case IArgumentOperation { Parent: { } call } argument:
                run.Calls.Pass(call, argument, path);
                break;
            case IInvocationOperation call when call.Instance == value:
                run.Calls.Receive(call, path);
                break;
            case IMethodReferenceOperation method when method.Instance == value && path is null && TextMethods.Decides(method.Method):
                run.AddSink(method);
                break;
            case IIsPatternOperation test:
                if (run.Patterns.Tests(test.Pattern, path))
                {
                    run.AddSink(test);
                }

                break;
            case ISwitchOperation choice when choice.Value == value:
                if (choice.Cases.SelectMany(static one => one.Clauses).Where(clause => run.Patterns.Tests(clause, path)).ToList().Count > 0)
                {
                    run.AddSink(value);
                }

                break;
            case ISwitchExpressionOperation choice when choice.Value == value:
                if (choice.Arms.Where(arm => run.Patterns.Tests(arm.Pattern, path)).ToList().Count > 0)
                {
                    run.AddSink(value);
                }

                break;
            case IPropertySubpatternOperation member when member.Member == value:
                if (run.Patterns.Tests(member.Pattern, path))
                {
                    run.AddSink(member);
                }

                break;
        }
    }

    private void Compare(IBinaryOperation binary, IOperation value, AccessPath? path)
    {
        var other = binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand;
        if (binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.System_String)
        {
            run.Propagate(run.Summaries.IsExact ? null : binary, path);
        }
        else if (path is null
            && binary.OperatorKind is not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr
                or BinaryOperatorKind.And or BinaryOperatorKind.Or))
        {
            run.AddSink(binary, other);
        }
    }

    private void Compare(ITupleBinaryOperation binary, IOperation value, AccessPath? path)
    {
        var other = (binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand).Unwrap();
        for (; path is not null; path = path.Rest)
        {
            other = other is ITupleOperation tuple
                && AccessPath.IndexOf(path.Member) is >= 0 and var index
                && index < tuple.Elements.Length ? tuple.Elements[index] : other;
        }

        run.AddSink(binary, other);
    }

    private void Read(IOperation member, string name, AccessPath? path)
    {
        if (path is not null && path.Member == name)
        {
            run.Propagate(member, path.Rest);
        }
        else if (name is not ("Key" or "Keys")
            && member.Type is { } type
            && (TextMethods.CanCarry(type) || member is IMemberReferenceOperation { Member.ContainingType.Name: "Rune" })
            && TextMethods.IsOfLibrary(((IMemberReferenceOperation)member).Member))
        {
            run.Propagate(member, name == "Value" && path is not null && IsChosen(member, path.Member) ? path.Rest : path);
        }
    }

    /// <summary>Whether a value of a name and value is read where the name is known: <c>if (one.Name == "message")</c>.</summary>
    private bool IsChosen(IOperation value, string name)
    {
        for (var (node, parent) = (value.Syntax, value.Syntax.Parent);
            parent is not null and not MemberDeclarationSyntax;
            (node, parent) = (parent, parent.Parent))
        {
            SyntaxNode? condition = parent switch
            {
                BinaryExpressionSyntax both when both.Right == node => both.Left,
                IfStatementSyntax choice when choice.Statement == node => choice.Condition,
                ConditionalExpressionSyntax choice when choice.WhenTrue == node => choice.Condition,
                SwitchSectionSyntax section => section.Labels.FirstOrDefault(),
                _ => null,
            };
            if (condition?.DescendantTokens().Heeding(run.Cancellation).Any(token => token.Value as string == name) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An index into the value: by the path's key, or by a position.</summary>
    private void Index(IPropertyReferenceOperation indexer, AccessPath? path)
    {
        var key = indexer.Arguments.Length == 1 ? AccessPath.KeyOf(indexer.Arguments[0].Value) : null;
        if (key is null || path is null || indexer.Type?.GetMembers(path.Member).Length > 0)
        {
            run.Propagate(indexer, path);
        }
        else if (key == path.Member)
        {
            run.Propagate(indexer, path.Rest);
        }
    }

    private IOperation? InstanceOf(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().Heeding(run.Cancellation)
            .FirstOrDefault(static one => one is IConditionalAccessInstanceOperation);
}
