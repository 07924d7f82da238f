using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR303: an error code is spelt as a string where the compiler could check it.</summary>
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
        var codes = new Lazy<IReadOnlyDictionary<string, IFieldSymbol>>(() => facts.Families.Codes.GroupBy(static one => one.Code.Wire).ToDictionary(static group => group.Key, static group => group.First().Member));
        var reads = new CodeReads(facts);
        var summaries = new MethodSummaries(facts.Models, MethodSummaries.OfMessages(facts).Reads, isExact: true);
        context.RegisterSemanticModelAction(file =>
        {
            var model = facts.Models.Of(file.SemanticModel.SyntaxTree);
            var tested = new Tested(facts.Models, file.CancellationToken);
            var found = reads.In(model, file.CancellationToken).ToList();
            var sinks = found.Count == 0 ? [] : new TaintAnalysis(facts.Models, summaries, new ActiveSummaries(), file.CancellationToken).Follow(found);
            var compared = sinks.SelectMany(sink => tested.Constants(sink).Select(constant => (constant, sink.Inner is null ? null : sink.Test)));
            var given = reads.Given(model, file.CancellationToken).Select(static constant => (constant, (IOperation?)null));
            foreach (var (place, code) in compared.Concat(given).Select(one => Spelling(one.constant, one.Item2, file.SemanticModel.SyntaxTree, facts.Models, file.CancellationToken)).Distinct())
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

        var (rule, cure) = isKnown ? (Known, $"{member.ContainingType.Name}.{member.Name}") : nearest is null ? (Unknown, string.Empty) : (Misspelt, nearest);
        var hints = isKnown ? FixHints.Of(FixHints.Constant, $"{FixHints.NameOf(member.ContainingType)}s.{member.Name}")
            : FixHints.Of(FixHints.Text, nearest).Add(FixHints.NewCode, code);
        file.ReportDiagnostic(Diagnostic.Create(
            rule, literal.GetLocation(), isKnown ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, additionalLocations: null, hints, code, cure));
    }
}
