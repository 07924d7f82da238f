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
        "A switch over error codes has an arm for codes yet to come",
        "The switch over {0} has no default arm, but codes may be added at any time; say what happens to a code that it does not know",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var token in file.SemanticModel.SyntaxTree.Tokens("switch", file.CancellationToken))
            {
                if (Governing(token.Parent) is { } value && contract.Names.Reach(value)
                    && IsCodes(file.SemanticModel.GetTypeInfo(value, file.CancellationToken).Type, contract.Symbols) is { } type)
                {
                    file.ReportDiagnostic(Diagnostic.Create(Rule, token.GetLocation(), type.Name));
                }
            }
        });
    }

    private static INamedTypeSymbol? IsCodes(ITypeSymbol? type, ContractSymbols symbols)
    {
        var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return plain is INamedTypeSymbol { TypeKind: TypeKind.Enum } codes && codes.GetMembers().Any(member => symbols.CodeOf(member) is not null) ? codes : null;
    }

    /// <summary>What a switch without a default decides on; null for any other.</summary>
    private static ExpressionSyntax? Governing(SyntaxNode? node) => node switch
    {
        SwitchStatementSyntax choice when !choice.Sections.SelectMany(static section => section.Labels).Any(IsOpen) => choice.Expression,
        SwitchExpressionSyntax choice when !choice.Arms.Any(static arm => arm.WhenClause is null && TakesAll(arm.Pattern)) => choice.GoverningExpression,
        _ => null,
    };

    private static bool IsOpen(SwitchLabelSyntax label) =>
        label is DefaultSwitchLabelSyntax || (label is CasePatternSwitchLabelSyntax { WhenClause: null } pattern && TakesAll(pattern.Pattern));

    private static bool TakesAll(PatternSyntax pattern) => pattern is DiscardPatternSyntax or VarPatternSyntax or UnaryPatternSyntax;
}
