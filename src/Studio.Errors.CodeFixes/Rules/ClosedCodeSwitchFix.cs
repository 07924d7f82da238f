using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR304: adds an arm for codes yet to come.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ClosedCodeSwitchFix() : ContractFix("SERR304")
{
    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        const string title = "Add an arm for codes yet to come";
        switch (one.Root.FindToken(one.Diagnostic.Location.SourceSpan.Start).Parent)
        {
            case SwitchStatementSyntax statement:
                var section = SyntaxFactory.SwitchSection()
                    .AddLabels(SyntaxFactory.DefaultSwitchLabel())
                    .AddStatements(SyntaxFactory.BreakStatement());
                yield return one.Replace(
                    title,
                    title,
                    statement,
                    statement.AddSections(section).WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case SwitchExpressionSyntax expression:
                yield return one.Replace(
                    title,
                    title,
                    expression,
                    expression.AddArms(Refusing()).WithAdditionalAnnotations(Formatter.Annotation));
                break;
        }
    }

    private static SwitchExpressionArmSyntax Refusing()
    {
        var said = SyntaxFactory.LiteralExpression(
            SyntaxKind.StringLiteralExpression,
            SyntaxFactory.Literal("An error code that this build does not know."));
        var fault = SyntaxFactory.ObjectCreationExpression(ErrorDeclaration.TypeOf("global::System.NotSupportedException"))
            .AddArgumentListArguments(SyntaxFactory.Argument(said));
        return SyntaxFactory.SwitchExpressionArm(SyntaxFactory.DiscardPattern(), SyntaxFactory.ThrowExpression(fault))
            .NormalizeWhitespace();
    }
}
