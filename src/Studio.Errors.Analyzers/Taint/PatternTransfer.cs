using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>What a pattern asks of a tainted value, and the variables that it binds.</summary>
internal sealed class PatternTransfer(TaintAnalysis run)
{
    public bool Tests(ICaseClauseOperation clause, AccessPath? path) => clause switch
    {
        ISingleValueCaseClauseOperation single => path is null && !BenignTests.Is(single.Value),
        IPatternCaseClauseOperation pattern => Tests(pattern.Pattern, path),
        _ => false,
    };

    public bool Tests(IPatternOperation pattern, AccessPath? path)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return path is null && !BenignTests.Is(constant.Value);
            case IRelationalPatternOperation relation:
                return path is null && !BenignTests.Is(relation.Value);
            case INegatedPatternOperation negated:
                return Tests(negated.Pattern, path);
            case IBinaryPatternOperation binary:
                return Tests(binary.LeftPattern, path) | Tests(binary.RightPattern, path);
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                run.Propagate(variable, path, pattern.Syntax);
                return false;
            case IListPatternOperation list:
                Bind(list, list.DeclaredSymbol, path);
                foreach (var slice in list.Patterns.OfType<ISlicePatternOperation>().Where(static one => one.Pattern is not null))
                {
                    Tests(slice.Pattern!, path);
                }

                return path is null && list.Patterns.Any(static one => one is not (IDiscardPatternOperation or ISlicePatternOperation));
            case IRecursivePatternOperation recursive:
                Bind(recursive, recursive.DeclaredSymbol, path);
                return TestsMembers(recursive, path);
            default:
                return false;
        }
    }

    private bool TestsMembers(IRecursivePatternOperation pattern, AccessPath? path)
    {
        if (path is null)
        {
            return false;
        }

        var tests = false;
        for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
        {
            tests |= Names(pattern, index, path.Member) && Tests(pattern.DeconstructionSubpatterns[index], path.Rest);
        }

        foreach (var member in pattern.PropertySubpatterns)
        {
            tests |= SymbolUses.Referred(member.Member)?.Name == path.Member && Tests(member.Pattern, path.Rest);
        }

        return tests;
    }

    private static bool Names(IRecursivePatternOperation pattern, int index, string member) =>
        pattern.DeconstructSymbol is IMethodSymbol deconstruct && index < deconstruct.Parameters.Length
            ? string.Equals(deconstruct.Parameters[index].Name, member, StringComparison.OrdinalIgnoreCase)
            : AccessPath.Item(index) == member;

    private void Bind(IPatternOperation pattern, ISymbol? variable, AccessPath? path)
    {
        if (variable is not null)
        {
            run.Propagate(variable, path, pattern.Syntax);
        }
    }
}
