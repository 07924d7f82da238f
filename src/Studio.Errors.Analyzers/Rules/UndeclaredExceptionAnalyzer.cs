using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR210: an endpoint's path throws what becomes an error that the endpoint does not declare.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndeclaredExceptionAnalyzer() : EndpointAnalyzer(Thrown, Called)
{
    private const string Id = "SERR210";

    private const string Title = "Declare the errors that exceptions become";

    private static readonly DiagnosticDescriptor Thrown = new(
        Id,
        Title,
        "The endpoint may throw {1}, which becomes {0}, but does not declare it; declare it with ProducesError<{0}>",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Called = new(
        Id,
        Title,
        "The endpoint calls {1}, which declares {0}, but does not declare it; declare it with ProducesError<{0}>",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        !ErrorsIn(application).AreNone(cancellation);

    private protected override void Analyze(EndpointCase one)
    {
        if (one.Conventions.IsIncomplete || one.Conventions.HasOwnErrors)
        {
            return;
        }

        var declared = one.Declared.Concat(one.Answers.Produced.Select(static one => one.Error)).ToList(); // SERR205 speaks of those.
        foreach (var (error, cause) in ErrorsIn(one.Application).Of(one.Endpoint, one.Cancellation))
        {
            if (!declared.Contains(error, SymbolEqualityComparer.Default) && one.NeedsDeclaration(error))
            {
                var (rule, name) = cause is IMethodSymbol ? (Called, $"{cause.ContainingType.Name}.{cause.Name}") : (Thrown, cause.Name);
                one.Report(
                    rule,
                    one.Endpoint.Location,
                    FixHints.Of(FixHints.Error, FixHints.NameOf(error)),
                    error.NameInFamily(),
                    name);
            }
        }
    }

    private static ThrownErrors ErrorsIn(Application application) =>
        application.Share(static one => new ThrownErrors(one.Facts, new MappedExceptions(one.Facts, one.Catalogs)));
}
