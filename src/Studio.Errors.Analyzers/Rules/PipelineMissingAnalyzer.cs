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
        "An application adds the pipeline of its errors",
        "The application uses {0}, but never calls Add{0}(), so errors leave it outside the envelope and scopes are not answered; call builder.Services.Add{0}()",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        if (contract.Symbols.ErrorResult is null || context.Compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication))
        {
            return;
        }

        var isHost = 0;
        var added = new ConcurrentDictionary<string, bool>();
        var uses = new ConcurrentDictionary<INamedTypeSymbol, Location>(SymbolEqualityComparer.Default);
        context.RegisterSemanticModelAction(file =>
        {
            var tree = file.SemanticModel.SyntaxTree;
            if (Spells(tree, "WebApplication", file.CancellationToken) || Spells(tree, "ConfigureWebHostDefaults", file.CancellationToken))
            {
                Interlocked.Exchange(ref isHost, 1);
            }

            foreach (var anchor in contract.Families.Anchors)
            {
                if (Spells(tree, "Add" + anchor.Name, file.CancellationToken) || Spells(tree, "AddErrorHandling", file.CancellationToken))
                {
                    added[anchor.Name] = true;
                }
                else if (FirstUse(tree, anchor, file.CancellationToken) is { } use)
                {
                    uses.TryAdd(anchor, use);
                }
            }
        });
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var use in uses.Where(use => isHost == 1 && !added.ContainsKey(use.Key.Name)))
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, use.Value, use.Key.Name));
            }
        });
    }

    private static bool Spells(SyntaxTree tree, string name, CancellationToken cancellation) => tree.Tokens(name, cancellation).Any();

    /// <summary>The anchor's own declaration is no use of it.</summary>
    private static Location? FirstUse(SyntaxTree tree, INamedTypeSymbol anchor, CancellationToken cancellation) =>
        tree.Tokens(anchor.Name, cancellation).Concat(tree.TokensFrom("RequireScope", cancellation))
            .Where(static token => token.Parent is SimpleNameSyntax)
            .Select(static token => token.GetLocation())
            .FirstOrDefault();
}
