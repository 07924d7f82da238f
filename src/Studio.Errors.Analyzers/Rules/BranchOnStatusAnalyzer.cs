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
        "The status {0} alone does not say which error it is: {1} share it; branch on the error's code",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly string[] Statuses = ["Status", "StatusCode"];

    private static readonly string[] EnvelopeReaders = ["ErrorResponse", "ThrowIfErrorAsync", "ReadIfErrorAsync", "ReadCode", "\"error\""];

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        var shared = new Lazy<ILookup<int, string>>(() => contract.Families.Codes.ToLookup(static one => one.Code.Status, static one => one.Code.Code));
        context.RegisterSemanticModelAction(file =>
        {
            var reads = Reads(file.SemanticModel.SyntaxTree, contract, file.CancellationToken).Select(static read => (read, default(Trail))).ToList();
            if (reads.Count > 0)
            {
                foreach (var decision in new MessageFlow(contract.Models, contract.Summaries, new OpenSummaries(), file.CancellationToken).Follow(reads))
                {
                    Report(file, decision, shared.Value);
                }
            }
        });
    }

    private static void Report(SemanticModelAnalysisContext file, Decision decision, ILookup<int, string> shared)
    {
        foreach (var constant in Tested.Constants(decision))
        {
            if (constant.ConstantValue.Value is int status && shared[status].Skip(1).Any())
            {
                Report(file, constant, status, shared);
            }
        }

        // A range that holds every status tells nothing apart, and one without a shared status is as good as its codes.
        foreach (var (end, holds) in Tested.Ranges(decision))
        {
            if (shared.Any(one => !holds(one.Key)) && shared.FirstOrDefault(one => holds(one.Key) && one.Skip(1).Any()) is { } one)
            {
                Report(file, end, one.Key, shared);
            }
        }
    }

    private static void Report(SemanticModelAnalysisContext file, IOperation constant, int status, ILookup<int, string> shared) =>
        file.ReportDiagnostic(Diagnostic.Create(Rule, constant.Syntax.GetLocation(), status, string.Join(" and ", shared[status].Select(static code => $"'{code}'"))));

    private static IEnumerable<IOperation> Reads(SyntaxTree tree, Contract contract, CancellationToken cancellation) =>
        from name in contract.Names.Reach(tree) || ReadsEnvelope(tree) ? Statuses : []
        from token in tree.Tokens(name, cancellation)
        where token.Parent is SimpleNameSyntax
        let syntax = token.Parent!.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? token.Parent.Parent : token.Parent
        where contract.Names.Reach(syntax) || ReadsEnvelope(syntax)
        let read = contract.Models.OperationOf(syntax, cancellation) as IPropertyReferenceOperation
        where read is not null && IsStatus(read, syntax, contract.Symbols)
        select (IOperation)read;

    private static bool IsStatus(IPropertyReferenceOperation read, SyntaxNode syntax, ContractSymbols symbols) =>
        symbols.IsOurs(read.Instance?.Type ?? read.Property.ContainingType)
        || (read.Property.ContainingType is { Name: "HttpResponseMessage" } && ReadsEnvelope(syntax));

    /// <summary>Whether the code around an HTTP answer reads its body as our envelope.</summary>
    private static bool ReadsEnvelope(SyntaxNode syntax)
    {
        var member = syntax.Ancestors().OfType<MemberDeclarationSyntax>().First();
        return ReadsEnvelope((member is GlobalStatementSyntax ? member.Parent! : member).ToString());
    }

    private static bool ReadsEnvelope(SyntaxTree tree) => tree.Spells("error") && ReadsEnvelope(tree.GetText().ToString());

    private static bool ReadsEnvelope(string text) => Array.Exists(EnvelopeReaders, reader => text.IndexOf(reader, StringComparison.Ordinal) >= 0);
}
