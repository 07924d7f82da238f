using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR205: what an endpoint declares and what it answers are not the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndeclaredErrorAnalyzer() : EndpointAnalyzer(Undeclared, NeverReturned)
{
    private const string Id = "SERR205";

    private const string Title = "Declare the errors that an endpoint returns";

    private static readonly DiagnosticDescriptor Undeclared = new(
        Id,
        Title,
        "The endpoint returns {0} but does not declare it; add it to the handler's return type, or call ProducesError<{0}>()",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor NeverReturned = new(
        Id,
        Title,
        "The endpoint declares {0} but never returns it; remove the declaration",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        application.Names.MayAnswer(tree, cancellation);

    private protected override void Analyze(EndpointCase one)
    {
        if (one.Conventions.IsIncomplete)
        {
            return;
        }

        var declared = one.Declared.ToList();
        var shared = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (produced, value) in one.Conventions.HasOwnErrors ? [] : one.Answers.Produced)
        {
            var error = one.Application.OwnOf(produced);
            if (!declared.Exists(known => one.Application.AreOne(known, error))
                && one.NeedsDeclaration(error)
                && (one.IsOwn(value.Syntax) is var isOwn && (isOwn || shared.Add(error))))
            {
                // Code that many endpoints share is told of once for each of them, where they are mapped.
                var place = isOwn ? value.Syntax.GetLocation() : one.Endpoint.Location;
                one.Report(Undeclared, place, FixHints.Of(FixHints.Error, FixHints.NameOf(error)), error.NameInFamily());
            }
        }

        if (!one.Answers.IsIncomplete)
        {
            ReportUnproduced(one);
        }
    }

    private static void ReportUnproduced(EndpointCase one)
    {
        var own = one.Conventions.Declared.Where(static declared => !declared.IsOfGroup)
            .Select(static declared => (declared.Error, Place: (SyntaxNode?)declared.Place));
        var answered = new HashSet<ISymbol>(
            one.Answers.Promised.Concat(one.Answers.Produced.Select(static answer => answer.Error)).Select(one.Application.OwnOf),
            SymbolEqualityComparer.Default);
        foreach (var (error, known) in one.Answers.Declared.Select(static error => (error, (SyntaxNode?)null)).Concat(own))
        {
            if (!answered.Any(known => one.Application.AreOne((INamedTypeSymbol)known, one.Application.OwnOf(error)))
                && (known ?? TypeIn(one, error)) is { } place
                && one.Application.CodesOf(error) is { } codes && !codes.MayAnswer(error)
                && !one.Application.Endpoints.IsMapped(error, one.Cancellation)
                && !one.Application.Endpoints.IsAnsweredAround(error, one.Cancellation))
            {
                one.Report(NeverReturned, place.GetLocation(), FixHints.Of(FixHints.Error, null), error.NameInFamily());
            }
        }
    }

    /// <summary>Where a handler's return type names an error.</summary>
    private static TypeSyntax? TypeIn(EndpointCase one, INamedTypeSymbol error) =>
        one.Endpoint.Handlers
            .Select(handler => handler.Lambda?.Syntax
                ?? one.Application.Models.DeclarationsOf(handler.Symbol).FirstOrDefault()?.GetSyntax(one.Cancellation))
            .Select(static syntax => syntax switch
            {
                ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
                MethodDeclarationSyntax method => method.ReturnType,
                LocalFunctionStatementSyntax function => function.ReturnType,
                _ => null,
            })
            .OfType<TypeSyntax>()
            .SelectMany(type => type.DescendantNodesAndSelf().Heeding(one.Cancellation).OfType<GenericNameSyntax>())
            .SelectMany(static generic => generic.TypeArgumentList.Arguments)
            .FirstOrDefault(type => one.Application.Models.Of(type.SyntaxTree).GetTypeInfo(type, one.Cancellation).Type.SameAs(error));
}
