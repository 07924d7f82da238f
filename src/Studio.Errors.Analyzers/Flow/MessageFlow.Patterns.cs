using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <content>What a pattern asks of the value, and the variables that it binds.</content>
internal sealed partial class MessageFlow
{
    private bool Tests(ICaseClauseOperation clause, Trail? trail) => clause switch
    {
        ISingleValueCaseClauseOperation single => trail is null && !Blank.Is(single.Value),
        IPatternCaseClauseOperation pattern => Tests(pattern.Pattern, trail),
        _ => false,
    };

    private bool Tests(IPatternOperation pattern, Trail? trail)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return trail is null && !Blank.Is(constant.Value);
            case IRelationalPatternOperation relation:
                return trail is null && !Blank.Is(relation.Value);
            case INegatedPatternOperation negated:
                return Tests(negated.Pattern, trail);
            case IBinaryPatternOperation binary:
                return Tests(binary.LeftPattern, trail) | Tests(binary.RightPattern, trail);
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                Reach(variable, trail, pattern.Syntax);
                return false;
            case IListPatternOperation list:
                Bind(list, list.DeclaredSymbol, trail);
                foreach (var slice in list.Patterns.OfType<ISlicePatternOperation>().Where(static one => one.Pattern is not null))
                {
                    Tests(slice.Pattern!, trail);
                }

                return trail is null && list.Patterns.Any(static one => one is not (IDiscardPatternOperation or ISlicePatternOperation));
            case IRecursivePatternOperation recursive:
                Bind(recursive, recursive.DeclaredSymbol, trail);
                return TestsMembers(recursive, trail);
            default:
                return false;
        }
    }

    private bool TestsMembers(IRecursivePatternOperation pattern, Trail? trail)
    {
        if (trail is null)
        {
            return false;
        }

        var tests = false;
        for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
        {
            tests |= Names(pattern, index, trail.Member) && Tests(pattern.DeconstructionSubpatterns[index], trail.Rest);
        }

        foreach (var member in pattern.PropertySubpatterns)
        {
            tests |= SymbolUses.Referred(member.Member)?.Name == trail.Member && Tests(member.Pattern, trail.Rest);
        }

        return tests;
    }

    private static bool Names(IRecursivePatternOperation pattern, int index, string member) =>
        pattern.DeconstructSymbol is IMethodSymbol deconstruct && index < deconstruct.Parameters.Length
            ? string.Equals(deconstruct.Parameters[index].Name, member, StringComparison.OrdinalIgnoreCase)
            : Trail.Item(index) == member;

    private void Bind(IPatternOperation pattern, ISymbol? variable, Trail? trail)
    {
        if (variable is not null)
        {
            Reach(variable, trail, pattern.Syntax);
        }
    }
}
