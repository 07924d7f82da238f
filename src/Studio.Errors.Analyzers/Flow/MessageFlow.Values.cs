using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <content>How a value goes on, by the operation that uses it.</content>
internal sealed partial class MessageFlow
{
    private void Step(IOperation value, Trail? trail)
    {
        switch (value.Parent)
        {
            case IInterpolationOperation when summaries.IsExact:
                break;
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation
                or IInterpolationOperation or IInterpolatedStringOperation or IInterpolatedStringAdditionOperation
                or IVariableInitializerOperation or IDelegateCreationOperation
                or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or ISpreadOperation
                or ITranslatedQueryOperation or IWithOperation:
                Reach(value.Parent, trail);
                break;
            case IConditionalOperation conditional when conditional.Condition != value:
                Reach(conditional, trail);
                break;
            case IConditionalAccessOperation access:
                Reach(access.Operation == value ? InstanceOf(access) : access, trail);
                break;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation whole } arm when arm.Value == value:
                Reach(whole, trail);
                break;
            case IBinaryOperation binary:
                Compare(binary, value, trail);
                break;
            case ITupleBinaryOperation binary:
                Compare(binary, value, trail);
                break;
            case IVariableDeclaratorOperation declarator:
                Reach(declarator.Symbol, trail, declarator.Syntax);
                break;
            case IFieldInitializerOperation initializer:
                ReachAll(initializer.InitializedFields, trail);
                break;
            case IPropertyInitializerOperation initializer:
                ReachAll(initializer.InitializedProperties, trail);
                break;
            case IAssignmentOperation assignment when assignment.Value == value:
                Assign(assignment, trail);
                break;
            case ITupleOperation tuple:
                Wrap(tuple, Trail.Item(tuple.Elements.IndexOf(value)), trail);
                break;
            case IForEachLoopOperation loop when loop.Collection == value:
                Store(loop.LoopControlVariable, trail);
                break;
            case IReturnOperation:
                Return(value.Parent, trail);
                break;
            default:
                Use(value, trail);
                break;
        }
    }

    /// <summary>Uses that look into the value: members, indexes, calls, patterns.</summary>
    private void Use(IOperation value, Trail? trail)
    {
        switch (value.Parent)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Instance == value:
                Index(indexer, trail);
                break;
            case IPropertyReferenceOperation property when property.Instance == value:
                if (!Extend(property, property.Property.GetMethod, trail))
                {
                    Read(property, property.Property.Name, trail);
                }

                break;
            case IFieldReferenceOperation field when field.Instance == value:
                Read(field, field.Field.CorrespondingTupleField?.Name ?? field.Field.Name, trail);
                break;
            case IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation:
                Reach(value.Parent, trail);
                break;
            case IArgumentOperation { Parent: { } call } argument:
                Pass(call, argument, trail);
                break;
            case IInvocationOperation call when call.Instance == value:
                Receive(call, trail);
                break;
            case IMethodReferenceOperation method when method.Instance == value && trail is null && TextMethods.Decides(method.Method):
                Decide(method);
                break;
            case IIsPatternOperation test:
                if (Tests(test.Pattern, trail))
                {
                    Decide(test);
                }

                break;
            case ISwitchOperation choice when choice.Value == value:
                if (choice.Cases.SelectMany(static one => one.Clauses).Where(clause => Tests(clause, trail)).ToList().Count > 0)
                {
                    Decide(value);
                }

                break;
            case ISwitchExpressionOperation choice when choice.Value == value:
                if (choice.Arms.Where(arm => Tests(arm.Pattern, trail)).ToList().Count > 0)
                {
                    Decide(value);
                }

                break;
            case IPropertySubpatternOperation member when member.Member == value:
                if (Tests(member.Pattern, trail))
                {
                    Decide(member);
                }

                break;
        }
    }

    private void Compare(IBinaryOperation binary, IOperation value, Trail? trail)
    {
        var other = binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand;
        if (binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.System_String)
        {
            Reach(summaries.IsExact ? null : binary, trail);
        }
        else if (trail is null && binary.OperatorKind is not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or))
        {
            Decide(binary, other);
        }
    }

    private void Compare(ITupleBinaryOperation binary, IOperation value, Trail? trail)
    {
        var other = Blank.Strip(binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand);
        for (; trail is not null; trail = trail.Rest)
        {
            other = other is ITupleOperation tuple && IndexOf(trail.Member) is >= 0 and var index && index < tuple.Elements.Length ? tuple.Elements[index] : other;
        }

        Decide(binary, other);
    }

    private void Assign(IAssignmentOperation assignment, Trail? trail)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: { Parameters.Length: 1 } setter } } && HasOwnBody(setter))
        {
            DecideWithin(assignment, setter, setter.Parameters[0], trail);
        }

        switch (assignment)
        {
            case { Target: IPropertyReferenceOperation property, Parent: IAnonymousObjectCreationOperation whole }:
                Wrap(whole, property.Property.Name, trail);
                break;
            case { Target: IMemberReferenceOperation member, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or IWithOperation } initializer }:
                Wrap(initializer.Parent, member.Member.Name, trail);
                break;
            case IDeconstructionAssignmentOperation { Target: var target, Value.Type: var type }:
                Store(target, ByPosition(type, trail));
                break;
            default:
                Store(assignment.Target, trail);
                Reach(assignment, trail);
                break;
        }
    }

    /// <summary>The text is put into a place.</summary>
    private void Store(IOperation? target, Trail? trail)
    {
        switch (target)
        {
            case IVariableDeclaratorOperation declarator:
                Reach(declarator.Symbol, trail, declarator.Syntax);
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, trail);
                break;
            case ITupleOperation tuple when trail is not null && IndexOf(trail.Member) is >= 0 and var index && index < tuple.Elements.Length:
                Store(tuple.Elements[index], trail.Rest);
                break;
            case IArrayElementReferenceOperation element:
                Store(element.ArrayReference, trail);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true }:
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                if (SymbolUses.Referred(target) is { } symbol && (models.Declares(symbol) || symbol is IFieldSymbol { ContainingType.IsTupleType: true }))
                {
                    StoreIn(target, symbol, trail);
                }

                break;
        }
    }

    private void Read(IOperation member, string name, Trail? trail)
    {
        if (trail is not null && trail.Member == name)
        {
            Reach(member, trail.Rest);
        }
        else if (name is not ("Key" or "Keys") && member.Type is { } type && (TextMethods.CanCarry(type) || member is IMemberReferenceOperation { Member.ContainingType.Name: "Rune" }) && TextMethods.IsOfLibrary(((IMemberReferenceOperation)member).Member))
        {
            Reach(member, name == "Value" && trail is not null && IsChosen(member, trail.Member) ? trail.Rest : trail);
        }
    }

    /// <summary>Whether a value of a name and value is read where the name is known: <c>if (one.Name == "message")</c>.</summary>
    private bool IsChosen(IOperation value, string name)
    {
        for (var (node, parent) = (value.Syntax, value.Syntax.Parent); parent is not null and not MemberDeclarationSyntax; (node, parent) = (parent, parent.Parent))
        {
            SyntaxNode? condition = parent switch
            {
                BinaryExpressionSyntax both when both.Right == node => both.Left,
                IfStatementSyntax choice when choice.Statement == node => choice.Condition,
                ConditionalExpressionSyntax choice when choice.WhenTrue == node => choice.Condition,
                SwitchSectionSyntax section => section.Labels.FirstOrDefault(),
                _ => null,
            };
            if (condition?.DescendantTokens().Heeding(cancellation).Any(token => token.Value as string == name) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An index into the value: by the trail's key, or by a position.</summary>
    private void Index(IPropertyReferenceOperation indexer, Trail? trail)
    {
        var key = indexer.Arguments.Length == 1 ? KeyOf(indexer.Arguments[0].Value) : null;
        if (key is null || trail is null || indexer.Type?.GetMembers(trail.Member).Length > 0)
        {
            Reach(indexer, trail);
        }
        else if (key == trail.Member)
        {
            Reach(indexer, trail.Rest);
        }
    }

    /// <summary>A record's member as the position that its Deconstruct gives it.</summary>
    private static Trail? ByPosition(ITypeSymbol? type, Trail? trail)
    {
        var parameters = trail is null || type is null ? [] : type.GetMembers("Deconstruct").OfType<IMethodSymbol>().SelectMany(static one => one.Parameters);
        var member = parameters.FirstOrDefault(one => string.Equals(one.Name, trail!.Member, StringComparison.OrdinalIgnoreCase));
        return member is null ? trail : new Trail(Trail.Item(member.Ordinal), trail!.Rest);
    }

    private void Wrap(IOperation? whole, string member, Trail? trail)
    {
        if (Trail.CanGrow(trail))
        {
            Reach(whole, new Trail(member, trail));
        }
    }

    private void ReachAll(IEnumerable<ISymbol> symbols, Trail? trail)
    {
        foreach (var symbol in symbols)
        {
            Reach(symbol, trail, from: null);
        }
    }

    /// <summary>A property of an object in a variable is that object's; any other member holds the text for all.</summary>
    private void StoreIn(IOperation target, ISymbol symbol, Trail? trail)
    {
        if (target is IMemberReferenceOperation { Instance: ILocalReferenceOperation { Local: var local } } member && Trail.CanGrow(trail))
        {
            Reach(local, new Trail((member.Member as IFieldSymbol)?.CorrespondingTupleField?.Name ?? member.Member.Name, trail), target.Syntax);
        }
        else
        {
            Reach(symbol, trail, target.Syntax);
        }
    }

    private bool HasOwnBody(IMethodSymbol setter) =>
        models.DeclarationsOf(setter).FirstOrDefault()?.GetSyntax(cancellation) is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null };

    private IOperation? InstanceOf(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().Heeding(cancellation).FirstOrDefault(static one => one is IConditionalAccessInstanceOperation);

    private static int IndexOf(string member) =>
        member.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(member.Substring(4), out var number) ? number - 1 : -1;
}
