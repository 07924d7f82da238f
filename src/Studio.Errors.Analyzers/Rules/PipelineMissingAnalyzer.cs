using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR208: an application uses scopes or errors of a catalog whose pipeline it never adds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PipelineMissingAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR208";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Add the pipeline of the catalog",
        "The application uses {0} but never calls Add{0}(), so errors leave it without the envelope and no response names a missing scope; "
        + "call builder.Services.Add{0}()",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        if (facts.Symbols.ErrorResult is null
            || context.Compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication))
        {
            return;
        }

        var isHost = 0;
        var added = new ConcurrentDictionary<string, bool>();
        var uses = new ConcurrentBag<AnchorUse>();
        var referenced = new ReferencedEndpoints(facts);
        var catalogs = Catalogs.In(context, facts.Families);
        context.RegisterSemanticModelAction(file =>
        {
            var tree = file.SemanticModel.SyntaxTree;
            if (Spells(tree, "WebApplication", file.CancellationToken) || Spells(tree, "ConfigureWebHostDefaults", file.CancellationToken))
            {
                Interlocked.Exchange(ref isHost, 1);
            }

            foreach (var anchor in facts.Families.ServerAnchors)
            {
                if (Adds(tree, "Add" + anchor.Name, facts, file.CancellationToken)
                    || Spells(tree, "AddErrorHandling", file.CancellationToken))
                {
                    added[anchor.Name] = true;
                }
                else if (FirstUse(tree, anchor, file.CancellationToken) is { RawKind: not 0 } use)
                {
                    uses.Add(new(anchor, use, IsGivenServices: false));
                }
            }

            foreach (var use in referenced.In(tree, file.CancellationToken))
            {
                uses.Add(use);
                if (use.IsGivenServices)
                {
                    added[use.Anchor.Name] = true;
                }
            }
        });
        context.RegisterCompilationEndAction(end =>
        {
            // Files are read side by side: the place must not depend on which of them came first.
            foreach (var anchor in uses.Where(use => isHost == 1 && IsMissing(use.Anchor, use.Token, added))
                .Where(use => !catalogs.Extend(use.Anchor, facts.Symbols))
                .GroupBy(static use => use.Anchor.Name))
            {
                var first = anchor.Select(static use => use.Token)
                    .OrderBy(token => token.ValueText == anchor.Key ? 0 : 1)
                    .ThenBy(static token => token.SyntaxTree?.FilePath, StringComparer.Ordinal)
                    .ThenBy(static token => token.SpanStart)
                    .First();
                end.ReportDiagnostic(Diagnostic.Create(Rule, first.GetLocation(), anchor.Key));
            }
        });
    }

    /// <summary>Where one catalog is added, a scope may be that one's.</summary>
    private static bool IsMissing(INamedTypeSymbol anchor, SyntaxToken use, ConcurrentDictionary<string, bool> added) =>
        !added.ContainsKey(anchor.Name) && (added.IsEmpty || !use.ValueText.StartsWith("RequireScope", StringComparison.Ordinal));

    private static bool Spells(SyntaxTree tree, string name, CancellationToken cancellation) => tree.Tokens(name, cancellation).Any();

    /// <summary>Whether a file adds the pipeline; a client has a method of the same name.</summary>
    private static bool Adds(SyntaxTree tree, string name, CompilationFacts facts, CancellationToken cancellation) =>
        tree.Tokens(name, cancellation).Any(token => token.Parent is SimpleNameSyntax
            && ReferencedEndpoints.MethodOf(token, facts, cancellation)?.Parameters.FirstOrDefault()?.Type.Name != "IHttpClientBuilder");

    /// <summary>The anchor's own declaration is no use of it.</summary>
    private static SyntaxToken FirstUse(SyntaxTree tree, INamedTypeSymbol anchor, CancellationToken cancellation) =>
        tree.Tokens(anchor.Name, cancellation).Concat(tree.TokensFrom("RequireScope", cancellation))
            .FirstOrDefault(static token => token.Parent is SimpleNameSyntax);
}
