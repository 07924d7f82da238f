using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR104: a code that nothing answers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedCodeAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR104";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Use every code of the catalog",
        "Nothing returns '{0}': no member of its 'from' does, and the application never creates {1}; "
        + "use it, or remove it before it is released",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from error in one.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary ? [] : one.Errors
        where error.From.Statuses.Count == 0
            && error.From.Exceptions.Count == 0
            && !error.From.HasOwn
            && !one.IsOfUpstream(error)
            && !one.Compilation.SyntaxTrees.Heeding(one.Cancellation)
                .Any(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
                    && tree.Tokens(error.TypeName, one.Cancellation).Any())
        select (error.Code, new object[] { error.Code, $"{one.Anchor.Name}.{error.TypeName}" });
}
