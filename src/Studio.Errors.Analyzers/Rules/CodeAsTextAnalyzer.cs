using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR303: an error code is written as a string where the compiler could check it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAsTextAnalyzer() : ContractAnalyzer(Known, Misspelt, Unknown)
{
    private const string Id = "SERR303";

    private const string Title = "Use constants for error codes";

    private static readonly DiagnosticDescriptor Known = new(
        Id,
        Title,
        "The code '{0}' is written as a string; use {1}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Misspelt = new(
        Id,
        Title,
        "The code '{0}' is not in the catalog; did you mean '{1}'?",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Unknown = new(
        Id,
        Title,
        "The code '{0}' is not in the catalog; add it to errors.json, or correct it",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var codes = new Lazy<IReadOnlyDictionary<string, IFieldSymbol>>(() => facts.Families.Codes
            .GroupBy(static one => one.Code.Wire)
            .ToDictionary(static group => group.Key, static group => group.First().Member));
        var reads = new CodeReads(facts);
        var summaries = new MethodSummaries(facts.Models, MethodSummaries.OfMessages(facts).Reads, isExact: true);
        context.RegisterSemanticModelAction(file =>
        {
            var model = facts.Models.Of(file.SemanticModel.SyntaxTree);
            var tested = new Tested(facts.Models, file.CancellationToken);
            var found = reads.In(model, file.CancellationToken).ToList();
            var analysis = new TaintAnalysis(facts.Models, summaries, new ActiveSummaries(), file.CancellationToken);
            var compared =
                from sink in found.Count == 0 ? [] : analysis.Follow(found)
                from constant in tested.Constants(sink)
                select (Constant: constant, Elsewhere: sink.Inner is null ? null : sink.Test);
            var given = reads.Given(model, file.CancellationToken).Select(static constant => (constant, (IOperation?)null));
            var written = compared.Concat(given)
                .Select(one => WrittenCode.Of(one.Item1, one.Item2, file.SemanticModel.SyntaxTree, facts.Models, file.CancellationToken));
            foreach (var code in written.Distinct().Where(code => code.Code.Length > 0 && codes.Value.Count > 0))
            {
                Report(file, code, codes.Value);
            }
        });
    }

    private static void Report(SemanticModelAnalysisContext file, WrittenCode code, IReadOnlyDictionary<string, IFieldSymbol> codes)
    {
        var isKnown = codes.TryGetValue(code.Code, out var member);
        var nearest = isKnown ? code.Code : NearestName.Find(code.Code, codes.Keys);
        if (nearest is null && code.IsListed)
        {
            return;
        }

        var (rule, cure) = isKnown ? (Known, member.NameInFamily())
            : nearest is null ? (Unknown, string.Empty)
            : (Misspelt, nearest);
        var hints = isKnown ? FixHints.Of(FixHints.Constant, $"{FixHints.NameOf(member.ContainingType)}s.{member.Name}")
            : FixHints.Of(FixHints.Text, nearest).Add(FixHints.NewCode, code.Code);
        var severity = isKnown ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        file.ReportDiagnostic(
            Diagnostic.Create(rule, code.Place.GetLocation(), severity, additionalLocations: null, hints, code.Code, cure));
    }
}
