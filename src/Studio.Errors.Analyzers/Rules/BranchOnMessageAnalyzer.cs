using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR301: the text of an API error's message decides what code does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BranchOnMessageAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR301";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Don't branch on an error's message",
        "'{0}' branches on the text of an error message, which may change at any time; branch on the error's code",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var foreignToo = options.TryGetValue("studio_errors.foreign_messages", out var value) && value == "true";
        var summaries = foreignToo
            ? new MethodSummaries(facts.Models, new MessageReads(facts, foreignToo))
            : MethodSummaries.OfMessages(facts);
        context.RegisterSemanticModelAction(file => Analyze(file, facts.Models, summaries));
    }

    private static void Analyze(SemanticModelAnalysisContext context, FlowModels models, MethodSummaries summaries)
    {
        var reads = summaries.Reads.In(models.Of(context.SemanticModel.SyntaxTree), context.CancellationToken).ToList();
        if (reads.Count == 0)
        {
            return;
        }

        var sinks = new TaintAnalysis(models, summaries, new ActiveSummaries(), context.CancellationToken).Follow(reads);
        foreach (var test in sinks.Select(static sink => sink.Test.Syntax).Distinct())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, test.GetLocation(), Excerpt.Of(test)));
        }
    }
}
