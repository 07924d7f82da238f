using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Catalog.Tests;

/// <summary>A switch over an enum of ours names every member: a new one is then an error at each switch, not a wrong answer.</summary>
public class SwitchTests
{
    private static readonly HashSet<string> enums =
        [.. SourceFile.All.SelectMany(file => file.Root.DescendantNodes().OfType<EnumDeclarationSyntax>()).Select(
            type => type.Identifier.Text)];

    [Fact]
    public void Over_a_closed_enum_has_no_empty_default_arm()
    {
        var found =
            from file in SourceFile.All
            from choice in file.Root.DescendantNodes().OfType<SwitchExpressionSyntax>()
            where choice.Arms.Any(IsEmptyDefault) && choice.Arms.Any(arm => IsMember(arm.Pattern))
            select $"{file.Path}:{choice.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        Assert.Empty(found);
    }

    private static bool IsEmptyDefault(SwitchExpressionArmSyntax arm) =>
        arm is { Pattern: DiscardPatternSyntax, WhenClause: null, Expression: LiteralExpressionSyntax or ThrowExpressionSyntax
            or DefaultExpressionSyntax or CollectionExpressionSyntax { Elements.Count: 0 } };

    private static bool IsMember(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } } =>
            enums.Contains(type.Identifier.Text),
        BinaryPatternSyntax either => IsMember(either.Left) || IsMember(either.Right),
        _ => false,
    };
}
