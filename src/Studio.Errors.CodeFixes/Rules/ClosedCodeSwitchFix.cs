using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR304: adds an arm for codes yet to come.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ClosedCodeSwitchFix() : ContractFix("SERR304")
{
    private const string Unknown = "throw new global::System.NotSupportedException(\"An error code that this build does not know.\")";

    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        const string title = "Add an arm for codes yet to come";
        switch (one.Root.FindToken(one.Diagnostic.Location.SourceSpan.Start).Parent)
        {
            case SwitchStatementSyntax statement:
                var section = SyntaxFactory.SwitchSection().AddLabels(SyntaxFactory.DefaultSwitchLabel()).AddStatements(SyntaxFactory.BreakStatement());
                yield return one.Replace(title, statement, statement.AddSections(section).WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case SwitchExpressionSyntax expression:
                var arm = SyntaxFactory.SwitchExpressionArm(SyntaxFactory.DiscardPattern(), SyntaxFactory.ParseExpression(Unknown));
                yield return one.Replace(title, expression, expression.AddArms(arm).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
                break;
        }
    }
}
