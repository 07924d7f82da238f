using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR303: an error code is spelt as a string where the compiler could check it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAsTextAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR303";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Error codes are not spelt as strings",
        "The code '{0}' {1}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        var codes = new Lazy<IReadOnlyDictionary<string, IFieldSymbol>>(() => contract.Families.Codes.GroupBy(static one => one.Code.Code).ToDictionary(static group => group.Key, static group => group.First().Member));
        var reads = new CodeReads(contract);
        context.RegisterSemanticModelAction(file =>
        {
            var model = contract.Models.Of(file.SemanticModel.SyntaxTree);
            var found = reads.In(model, file.CancellationToken).ToList();
            var decisions = found.Count == 0 ? [] : new MessageFlow(contract.Models, contract.Summaries, new OpenSummaries(), file.CancellationToken).Follow(found);
            foreach (var literal in decisions.SelectMany(Tested.Constants).Concat(reads.Given(model, file.CancellationToken)).Select(static one => one.Syntax).OfType<LiteralExpressionSyntax>().Distinct())
            {
                if (literal.Token.Value is string { Length: > 0 } code && codes.Value.Count > 0)
                {
                    Report(file, literal, code, codes.Value);
                }
            }
        });
    }

    private static void Report(SemanticModelAnalysisContext file, LiteralExpressionSyntax literal, string code, IReadOnlyDictionary<string, IFieldSymbol> codes)
    {
        var isKnown = codes.TryGetValue(code, out var member);
        var nearest = isKnown ? code : NearestName.Find(code, codes.Keys);
        var said = isKnown ? $"is spelt as a string; use {member.ContainingType.Name}.{member.Name}"
            : nearest is null ? "is not one of the catalog's; add it to errors.json, or correct it"
            : $"is not one of the catalog's; did you mean '{nearest}'?";
        var hints = isKnown ? FixHints.Of(FixHints.Constant, $"{FixHints.NameOf(member.ContainingType)}s.{member.Name}")
            : FixHints.Of(FixHints.Text, nearest).Add(FixHints.NewCode, code);
        file.ReportDiagnostic(Diagnostic.Create(
            Rule, literal.GetLocation(), isKnown ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, additionalLocations: null, hints, code, said));
    }
}
