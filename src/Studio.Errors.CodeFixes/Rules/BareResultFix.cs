using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR209: declares IResult as the handler's return type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BareResultFix() : ContractFix("SERR209")
{
    private const string Result = "global::Microsoft.AspNetCore.Http.IResult";

    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        const string title = "Return IResult";
        if (one.Hint(FixHints.Error) is null)
        {
            yield break;
        }

        if (one.Node.FirstAncestorOrSelf<ParenthesizedLambdaExpressionSyntax>(
            lambda => lambda.ParameterList.Span == one.Diagnostic.Location.SourceSpan) is { ReturnType: null } bare)
        {
            var type = bare.AsyncKeyword.RawKind == 0 ? Result : $"global::System.Threading.Tasks.Task<{Result}>";
            yield return one.Replace(
                title,
                title,
                bare,
                bare.WithReturnType(ErrorDeclaration.TypeOf(type).WithTrailingTrivia(SyntaxFactory.Space)));
        }
        else if (one.Node is TypeSyntax declared)
        {
            var inner = declared is GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } task
                ? task.TypeArgumentList.Arguments[0]
                : declared;
            if (declared.Ancestors().FirstOrDefault(IsFunction) is { } function)
            {
                yield return one.Replace(title, title, function, WithResult(function, inner));
            }
        }
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or ParenthesizedLambdaExpressionSyntax;

    /// <summary>The function with another return type. What it returns as <c>new()</c> has to name its type then.</summary>
    private static SyntaxNode WithResult(SyntaxNode function, TypeSyntax type)
    {
        var made = function.DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>()
            .Where(one => (one.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax)
                && one.Ancestors().First(static node => node is AnonymousFunctionExpressionSyntax || IsFunction(node)) == function);
        return function.ReplaceNodes(
            made.Cast<SyntaxNode>().Append(type),
            (old, now) => now is ImplicitObjectCreationExpressionSyntax creation && old != type
                ? SyntaxFactory.ObjectCreationExpression(
                    SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                    type.WithoutTrivia(),
                    creation.ArgumentList,
                    creation.Initializer)
                    .WithTriviaFrom(now)
                : ErrorDeclaration.TypeOf(Result).WithTriviaFrom(now));
    }
}
