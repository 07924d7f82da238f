using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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
        var codes = new Lazy<IReadOnlyDictionary<string, IFieldSymbol>>(() => contract.Families.Codes.GroupBy(static one => one.Code.Wire).ToDictionary(static group => group.Key, static group => group.First().Member));
        var reads = new CodeReads(contract);
        var summaries = new MethodSummaries(contract.Models, contract.Summaries.Reads, isExact: true);
        context.RegisterSemanticModelAction(file =>
        {
            var model = contract.Models.Of(file.SemanticModel.SyntaxTree);
            var tested = new Tested(contract.Models, file.CancellationToken);
            var found = reads.In(model, file.CancellationToken).ToList();
            var decisions = found.Count == 0 ? [] : new MessageFlow(contract.Models, summaries, new OpenSummaries(), file.CancellationToken).Follow(found);
            var compared = decisions.SelectMany(decision => tested.Constants(decision).Select(constant => (constant, decision.Inner is null ? null : decision.Test)));
            var given = reads.Given(model, file.CancellationToken).Select(static constant => (constant, (IOperation?)null));
            foreach (var (place, code) in compared.Concat(given).Select(one => Spelling(one.constant, one.Item2, file.SemanticModel.SyntaxTree, contract.Models, file.CancellationToken)).Distinct())
            {
                if (code.Length > 0 && codes.Value.Count > 0)
                {
                    Report(file, place, code, codes.Value);
                }
            }
        });
    }

    /// <summary>Where a code is spelt: the string itself, or what stands for it where that is in another file; nothing where the generator printed it.</summary>
    private static (SyntaxNode Place, string Code) Spelling(IOperation constant, IOperation? elsewhere, SyntaxTree tree, FlowModels models, CancellationToken cancellation)
    {
        var code = constant is IUtf8StringOperation utf8 ? utf8.Value : constant.ConstantValue.Value as string ?? string.Empty;
        var declared = SymbolUses.Referred(constant);
        var declaration = declared?.DeclarationsIn(models.Compilation).FirstOrDefault()?.GetSyntax(cancellation) as VariableDeclaratorSyntax;
        if (declared is not null && (declaration is null || declaration.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            return (constant.Syntax, string.Empty);
        }

        var place = declaration?.Initializer?.Value is LiteralExpressionSyntax literal ? literal : constant.Syntax;
        return place.SyntaxTree == tree ? (place, code) : ((constant.Syntax.SyntaxTree == tree ? constant : elsewhere ?? constant).Syntax, code);
    }

    /// <summary>Whether a string stands in a collection. Tables of texts hold keys of many kinds: one that is like no code is none.</summary>
    private static bool IsListed(SyntaxNode literal) => literal.Ancestors().TakeWhile(static node => node is not StatementSyntax).Any(static node => node is InitializerExpressionSyntax or CollectionExpressionSyntax);

    private static void Report(SemanticModelAnalysisContext file, SyntaxNode literal, string code, IReadOnlyDictionary<string, IFieldSymbol> codes)
    {
        var isKnown = codes.TryGetValue(code, out var member);
        var nearest = isKnown ? code : NearestName.Find(code, codes.Keys);
        if (nearest is null && IsListed(literal))
        {
            return;
        }

        var said = isKnown ? $"is spelt as a string; use {member.ContainingType.Name}.{member.Name}"
            : nearest is null ? "is not one of the catalog's; add it to errors.json, or correct it"
            : $"is not one of the catalog's; did you mean '{nearest}'?";
        var hints = isKnown ? FixHints.Of(FixHints.Constant, $"{FixHints.NameOf(member.ContainingType)}s.{member.Name}")
            : FixHints.Of(FixHints.Text, nearest).Add(FixHints.NewCode, code);
        file.ReportDiagnostic(Diagnostic.Create(
            Rule, literal.GetLocation(), isKnown ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, additionalLocations: null, hints, code, said));
    }
}
