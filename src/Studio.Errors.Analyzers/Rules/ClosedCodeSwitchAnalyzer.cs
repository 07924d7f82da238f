using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR304: a switch over the code enum has no arm for codes yet to come.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedCodeSwitchAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR304";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Handle unknown error codes",
        "The switch over {0} has no default arm, but codes may be added at any time; add an arm for unknown codes",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var token in file.SemanticModel.SyntaxTree.Tokens("switch", file.CancellationToken))
            {
                if (Governing(token.Parent) is { } value && facts.Names.Reach(value, file.CancellationToken)
                    && CodesIn(
                        facts.Models.Of(token.SyntaxTree!).GetTypeInfo(value, file.CancellationToken).Type,
                        facts.Symbols) is var (type, position)
                    && !PatternsOf(token.Parent!).Any(pattern => TakesAll(pattern, position))
                    && !SwitchExits.IsFollowedByTheRest(token.Parent!, file.CancellationToken))
                {
                    file.ReportDiagnostic(Diagnostic.Create(Rule, token.GetLocation(), type.Name));
                }
            }
        });
    }

    /// <summary>The code enum that a switch is over, and where it stands in a tuple; -1 where it stands alone.</summary>
    private static (INamedTypeSymbol Type, int Position)? CodesIn(ITypeSymbol? type, ProductSymbols symbols) =>
        IsCodes(type, symbols) is { } alone ? (alone, -1)
        : type is INamedTypeSymbol { IsTupleType: true } tuple
            ? tuple.TupleElements
                .Select((element, index) => IsCodes(element.Type, symbols) is { } codes
                    ? (codes, index)
                    : default((INamedTypeSymbol, int)?))
                .FirstOrDefault(static one => one is not null)
            : null;

    private static INamedTypeSymbol? IsCodes(ITypeSymbol? type, ProductSymbols symbols)
    {
        var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        return plain is INamedTypeSymbol { TypeKind: TypeKind.Enum } codes
            && codes.GetMembers().Any(member => symbols.CodeOf(member) is not null) ? codes : null;
    }

    /// <summary>What a switch without a default decides on; null for any other.</summary>
    private static ExpressionSyntax? Governing(SyntaxNode? node) => node switch
    {
        SwitchStatementSyntax choice when !choice.Sections.SelectMany(static section => section.Labels)
            .Any(static label => label is DefaultSwitchLabelSyntax) =>
            choice.Expression,
        SwitchExpressionSyntax choice => choice.GoverningExpression,
        _ => null,
    };

    /// <summary>The patterns without a guard.</summary>
    private static IEnumerable<PatternSyntax> PatternsOf(SyntaxNode choice) => choice switch
    {
        SwitchStatementSyntax statement =>
            statement.Sections.SelectMany(static section => section.Labels).OfType<CasePatternSwitchLabelSyntax>()
                .Where(static label => label.WhenClause is null).Select(static label => label.Pattern),
        SwitchExpressionSyntax expression => expression.Arms.Where(static arm => arm.WhenClause is null).Select(static arm => arm.Pattern),
        _ => [],
    };

    /// <summary>Whether a pattern takes every code that is not named; in a tuple, the pattern at the code's position.</summary>
    private static bool TakesAll(PatternSyntax pattern, int position) => pattern switch
    {
        DiscardPatternSyntax or VarPatternSyntax or DeclarationPatternSyntax or TypePatternSyntax or UnaryPatternSyntax => true,
        ParenthesizedPatternSyntax inner => TakesAll(inner.Pattern, position),
        BinaryPatternSyntax both when both.IsKind(SyntaxKind.AndPattern) => TakesAll(both.Left, position) && TakesAll(both.Right, position),
        BinaryPatternSyntax either => TakesAll(either.Left, position) || TakesAll(either.Right, position),
        RecursivePatternSyntax { PositionalPatternClause.Subpatterns: { } parts } =>
            position >= 0 && position < parts.Count && TakesAll(parts[position].Pattern, -1),
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0 } => true,
        _ => false,
    };
}
