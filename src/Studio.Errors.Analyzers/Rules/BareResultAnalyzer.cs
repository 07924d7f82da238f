using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR209: with the request-delegate generator on, a bare generated result would be served as a 200.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BareResultAnalyzer() : EndpointAnalyzer(Rule)
{
    private const string Id = "SERR209";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Declare IResult where a handler returns an error",
        "The handler's return type is {0}, which the request-delegate generator serializes as the body of a 200; "
        + "declare IResult or Results<…> instead",
        RuleText.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool IsOn(AnalyzerConfigOptions options) => RequestDelegates.AreGenerated(options);

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        application.Names.MayAnswer(tree, cancellation);

    private protected override void Analyze(EndpointCase one)
    {
        // An action's result goes through MVC, which knows what to do with it.
        foreach (var handler in one.Endpoint.Place.Parent is MethodDeclarationSyntax ? [] : one.Endpoint.Handlers)
        {
            if (Awaited(handler.Symbol.ReturnType) is { } type && type.Is(one.Application.Symbols.ErrorResult))
            {
                // A task that the handler only hands on is a task of the result's own type.
                var isMade = (handler.Symbol.IsAsync && one.Application.Models.Declares(handler.Symbol))
                    || type.SameAs(handler.Symbol.ReturnType);
                one.Report(
                    Rule,
                    PlaceOf(handler, one) ?? one.Endpoint.Location,
                    FixHints.Of(FixHints.Error, isMade ? FixHints.NameOf(type) : null),
                    type.Name);
            }
        }
    }

    private static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : type;

    private static Location? PlaceOf(Handler handler, EndpointCase one) =>
        (handler.Lambda?.Syntax
            ?? one.Application.Models.DeclarationsOf(handler.Symbol).FirstOrDefault()?.GetSyntax(one.Cancellation)) switch
    {
        ParenthesizedLambdaExpressionSyntax { ReturnType: { } type } => type.GetLocation(),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.GetLocation(),
        AnonymousFunctionExpressionSyntax lambda => lambda.GetLocation(),
        MethodDeclarationSyntax method => method.ReturnType.GetLocation(),
        LocalFunctionStatementSyntax function => function.ReturnType.GetLocation(),
        _ => null,
    };
}
