using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>SERR302: code branches on a status that the catalog gives to several codes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BranchOnStatusAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR302";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Don't branch on a status that several codes share",
        "{1} share the status {0}, so the status alone does not identify the error; branch on the error's code",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var statuses = new SharedStatuses(facts.Families);
        context.RegisterSemanticModelAction(file => new OneFile(file, facts, statuses).Analyze());
    }

    private sealed class OneFile(SemanticModelAnalysisContext file, CompilationFacts facts, SharedStatuses statuses)
    {
        private readonly StatusTests tests = new(facts, file.CancellationToken);

        public void Analyze()
        {
            foreach (var reads in new StatusReads(facts).In(file.SemanticModel.SyntaxTree, file.CancellationToken)
                .GroupBy(FamilyOf, SymbolEqualityComparer.Default))
            {
                var shared = statuses.Of((INamedTypeSymbol?)reads.Key);
                var sinks = Follow(reads.Select(static read => ((IOperation)read, default(AccessPath))));
                sinks.ForEach(sink => Report(sink, shared));
                foreach (var hundreds in sinks.Select(static sink => sink.Test).OfType<IBinaryOperation>().Where(IsHundreds))
                {
                    Follow([(hundreds, null)]).ForEach(sink => Report(sink, shared.InHundreds()));
                }
            }

            var model = facts.Models.Of(file.SemanticModel.SyntaxTree);
            foreach (var argument in HelperCalls.Of(facts).Statuses(model, file.CancellationToken))
            {
                ReportGiven(argument, statuses.Of(statuses.FamilyOf(argument.Value.Unwrap().Type!)));
            }
        }

        private INamedTypeSymbol? FamilyOf(IPropertyReferenceOperation read) =>
            statuses.FamilyOf(StatusReads.TypeOf(read))
            ?? (read.Instance is IPropertyReferenceOperation owner ? statuses.FamilyOf(StatusReads.TypeOf(owner)) : null);

        private List<Sink> Follow(IEnumerable<(IOperation Value, AccessPath? Path)> reads) =>
        [
            .. new TaintAnalysis(facts.Models, MethodSummaries.OfMessages(facts), new ActiveSummaries(), file.CancellationToken)
                .Follow(reads),
        ];

        /// <summary>A helper compares the status of what it gets with a number that it gets, too.</summary>
        private void ReportGiven(IArgumentOperation argument, SharedStatuses.OfFamily shared)
        {
            var reads = StatusReads.Members.Select(name => (argument.Value, (AccessPath?)new AccessPath(name, null)));
            foreach (var sink in Follow(reads).Where(static sink => sink.Inner is not null))
            {
                foreach (var (constant, status) in tests.Constants(sink, shared)
                    .Where(one => argument.Parent!.Syntax.Contains(one.Constant.Syntax)))
                {
                    Report(sink, constant, status, shared);
                }
            }
        }

        private void Report(Sink sink, SharedStatuses.OfFamily shared)
        {
            foreach (var (constant, status) in tests.In(sink, shared))
            {
                Report(sink, constant, status, shared);
            }
        }

        private void Report(Sink sink, IOperation constant, int status, SharedStatuses.OfFamily shared)
        {
            var place = sink.Inner is null && MemberOf(constant.Syntax) == MemberOf(sink.Test.Syntax) ? constant : sink.Test;
            file.ReportDiagnostic(Diagnostic.Create(Rule, place.Syntax.GetLocation(), shared.Print(status), shared.CodesOf(status)));
        }

        /// <summary><c>status / 100</c>, the first digit.</summary>
        private static bool IsHundreds(IBinaryOperation operation) =>
            operation is { OperatorKind: BinaryOperatorKind.Divide, RightOperand.ConstantValue.Value: 100 };

        private static SyntaxNode? MemberOf(SyntaxNode node) => node.Ancestors()
            .FirstOrDefault(static one => one is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
    }
}
