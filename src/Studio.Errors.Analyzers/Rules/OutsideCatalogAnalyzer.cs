using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Analyzers;

/// <summary>SERR204: code answers an error that is not one of the catalog's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutsideCatalogAnalyzer() : ContractAnalyzer(Outside, OutsideWithResult)
{
    private const string Id = "SERR204";

    private const string Title = "Return errors of the catalog";

    private static readonly DiagnosticDescriptor Outside = new(
        Id,
        Title,
        "'{0}' returns an error outside the catalog; return an error of the catalog",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor OutsideWithResult = new(
        Id,
        Title,
        "'{0}' returns an error outside the catalog; return {1}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        if (facts.Symbols.ErrorResult is null || facts.Families.ServerAnchors.Count == 0)
        {
            return;
        }

        var catalogs = Catalogs.In(context, facts.Families);
        var isGenerated = RequestDelegates.AreGenerated(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var replacements = new Replacements(facts, new StatusErrors(facts, catalogs), isGenerated);
        var schemes = new Once<bool>(cancellation => LoginSchemes.AreIn(facts.Models.Compilation, cancellation));
        var optedOut = new OptedOutCode(facts);
        context.RegisterSemanticModelAction(file => Analyze(file, facts, replacements, schemes, optedOut));
    }

    private static void Analyze(
        SemanticModelAnalysisContext context, CompilationFacts facts, Replacements replacements, Once<bool> schemes, OptedOutCode optedOut)
    {
        var model = facts.Models.Of(context.SemanticModel.SyntaxTree);
        var found = ForeignAnswers.Candidates(context.SemanticModel.SyntaxTree, context.CancellationToken)
            .Select(place => (Place: place, Answer: ForeignAnswers.Of(facts.Models.OperationOf(place, context.CancellationToken))))
            .Where(one => one.Answer is not null && !(one.Answer.MayRedirect && schemes.Get(context.CancellationToken)))
            .Where(one => !optedOut.Holds(one.Place, context.CancellationToken))
            .Select(one => replacements.Of(one.Place, one.Answer!, model, context.CancellationToken)).ToList();
        foreach (var one in found)
        {
            var hints = replacements.Edits(one, found, model, context.CancellationToken) is { Length: > 0 } edits
                ? FixHints.Of(FixHints.Error, FixHints.NameOf(one.Error!.Type)).Add(FixHints.Edits, FixHints.Print(edits))
                : ImmutableDictionary<string, string?>.Empty;
            if (replacements.Missing(one.Place, one.Answer, model, context.CancellationToken) is { } missing)
            {
                hints = WithEntry(hints, missing, one.Place);
            }

            context.ReportDiagnostic(Diagnostic.Create(
                one.Error is null ? Outside : OutsideWithResult,
                    one.Place.GetLocation(),
                    hints,
                    Excerpt.Of(one.Place),
                    one.Error?.Type.NameInFamily()));
        }
    }

    private static ImmutableDictionary<string, string?> WithEntry(
        ImmutableDictionary<string, string?> hints,
        MissingEntry missing,
        SyntaxNode place)
    {
        var all = hints.Add(FixHints.NewCode, missing.Code)
            .Add(FixHints.NewStatus, missing.Status.ToString(CultureInfo.InvariantCulture))
            .Add(FixHints.NewEdits, FixHints.Print([new TextChange(place.Span, missing.Text)]));
        return missing.Message is { } message ? all.Add(FixHints.NewMessage, message) : all;
    }
}
