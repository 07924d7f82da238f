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

    private static readonly string[] Statuses = ["Status", "StatusCode"];

    private static readonly string[] EnvelopeReaders = ["ErrorResponse", "ThrowIfErrorAsync", "ReadIfErrorAsync", "ReadCode"];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var statuses = new SharedStatuses(facts.Families);
        context.RegisterSemanticModelAction(file =>
        {
            var tested = new Tested(facts.Models, file.CancellationToken);
            var beside = new CodeBeside(facts, file.CancellationToken);
            foreach (var reads in Reads(file.SemanticModel.SyntaxTree, facts, file.CancellationToken).GroupBy(read => statuses.FamilyOf(TypeOf(read)) ?? (read.Instance is IPropertyReferenceOperation owner ? statuses.FamilyOf(TypeOf(owner)) : null), SymbolEqualityComparer.Default))
            {
                var shared = statuses.Of((INamedTypeSymbol?)reads.Key);
                var sinks = Follow(Whole(reads), facts, file.CancellationToken);
                sinks.ForEach(sink => Report(file, sink, tested, beside, shared));
                foreach (var hundreds in sinks.Select(static sink => sink.Test).OfType<IBinaryOperation>().Where(IsHundreds))
                {
                    Follow(Whole([hundreds]), facts, file.CancellationToken).ForEach(sink => Report(file, sink, tested, beside, shared.InHundreds()));
                }
            }

            foreach (var argument in HelperCalls.Of(facts).Statuses(facts.Models.Of(file.SemanticModel.SyntaxTree), file.CancellationToken))
            {
                var shared = statuses.Of(statuses.FamilyOf(argument.Value.Unwrap().Type!));
                foreach (var sink in Follow(Statuses.Select(name => (argument.Value, (AccessPath?)new AccessPath(name, null))), facts, file.CancellationToken)
                    .Where(static sink => sink.Inner is not null))
                {
                    var given = tested.Constants(sink).Where(constant => argument.Parent!.Syntax.Contains(constant.Syntax));
                    Report(file, sink, given, beside, shared);
                }
            }
        });
    }

    private static IEnumerable<(IOperation Value, AccessPath? Path)> Whole(IEnumerable<IOperation> reads) => reads.Select(static read => (read, default(AccessPath)));

    private static List<Sink> Follow(IEnumerable<(IOperation Value, AccessPath? Path)> reads, CompilationFacts facts, CancellationToken cancellation) =>
        [.. new TaintAnalysis(facts.Models, MethodSummaries.OfMessages(facts), new ActiveSummaries(), cancellation).Follow(reads)];

    /// <summary><c>status / 100</c>, the first digit.</summary>
    private static bool IsHundreds(IBinaryOperation operation) => operation.OperatorKind == BinaryOperatorKind.Divide && operation.RightOperand.ConstantValue.Value is 100;

    private static void Report(SemanticModelAnalysisContext file, Sink sink, Tested tested, CodeBeside beside, SharedStatuses.OfFamily shared)
    {
        Report(file, sink, tested.Constants(sink), beside, shared);

        // A range that holds every status tells nothing apart, and one without a shared status is as good as its codes.
        foreach (var (end, holds, holdAll) in tested.Ranges(sink))
        {
            if (shared.All.Any(status => !holds(status)) && shared.Shared.Where(holdAll).OrderBy(static status => status).Select(static status => (int?)status).FirstOrDefault() is { } status
                && !beside.Has(sink.Test, end, one => shared.IsShared(one, holdAll)))
            {
                Report(file, sink, end, status, shared);
            }
        }
    }

    private static void Report(SemanticModelAnalysisContext file, Sink sink, IEnumerable<IOperation> constants, CodeBeside beside, SharedStatuses.OfFamily shared)
    {
        foreach (var constant in constants)
        {
            if (constant.ConstantValue.Value is int status && shared.Shared.Contains(status)
                && !beside.Has(sink.Test, constant, one => shared.Is(one, status)))
            {
                Report(file, sink, constant, status, shared);
            }
        }
    }

    private static void Report(SemanticModelAnalysisContext file, Sink sink, IOperation constant, int status, SharedStatuses.OfFamily shared)
    {
        var place = sink.Inner is null && MemberOf(constant.Syntax) == MemberOf(sink.Test.Syntax) ? constant : sink.Test;
        file.ReportDiagnostic(Diagnostic.Create(Rule, place.Syntax.GetLocation(), shared.Print(status), shared.CodesOf(status)));
    }

    private static SyntaxNode? MemberOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(static one => one is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    private static IEnumerable<IPropertyReferenceOperation> Reads(SyntaxTree tree, CompilationFacts facts, CancellationToken cancellation) =>
        from name in facts.Names.Reach(tree, cancellation) || ReadsEnvelope(tree, facts.Places) ? Statuses : []
        from token in tree.Tokens(name, cancellation)
        where token.Parent is SimpleNameSyntax
        let syntax = token.Parent!.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? token.Parent.Parent : token.Parent
        where facts.Names.Reach(syntax, cancellation) || ReadsEnvelope(syntax, facts.Places)
        let read = facts.Models.OperationOf(syntax, cancellation) as IPropertyReferenceOperation
        where read is not null && IsStatus(read, syntax, facts)
        select read;

    private static ITypeSymbol TypeOf(IPropertyReferenceOperation read) => read.Instance?.Type ?? read.Property.ContainingType;

    private static bool IsStatus(IPropertyReferenceOperation read, SyntaxNode syntax, CompilationFacts facts) =>
        facts.Symbols.IsOurs(TypeOf(read))
        || (read.Property.ContainingType is { Name: "HttpResponseMessage" } && ReadsEnvelope(syntax, facts.Places));

    /// <summary>Whether the code around an HTTP answer reads its body as our envelope.</summary>
    private static bool ReadsEnvelope(SyntaxNode syntax, IReadOnlyList<EnvelopePlaces> places)
    {
        var member = syntax.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        return member is not null && ReadsEnvelope((member is GlobalStatementSyntax ? member.Parent! : member).ToString(), places);
    }

    private static bool ReadsEnvelope(SyntaxTree tree, IReadOnlyList<EnvelopePlaces> places) =>
        places.Any(place => Markers(place).All(tree.Spells)) && ReadsEnvelope(tree.GetText().ToString(), places);

    private static bool ReadsEnvelope(string text, IReadOnlyList<EnvelopePlaces> places) =>
        Array.Exists(EnvelopeReaders, reader => text.IndexOf(reader, StringComparison.Ordinal) >= 0) || places.Any(place => Markers(place).All(name => text.IndexOf($"\"{name}\"", StringComparison.Ordinal) >= 0));

    /// <summary>The names in JSON that tell the envelope: the object around it, or several of its members where there is none.</summary>
    private static IEnumerable<string> Markers(EnvelopePlaces place) => place.Message.Length > 1 ? [place.Message[0]] : place.Names.Take(2);
}
