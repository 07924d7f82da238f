using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR307: a client reads the status of a response alone, though the errors of the API are in a catalog here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatusAloneAnalyzer() : ContractAnalyzer(Alone)
{
    private const string Id = "SERR307";

    private static readonly string[] Names = ["EnsureSuccessStatusCode", "IsSuccessStatusCode"];

    private static readonly DiagnosticDescriptor Alone = new(
        Id,
        "Read the error of a response",
        "'{0}' reads the status alone, though the API's errors are in a catalog here; call {1}",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var callers = facts.Families.Enums
            .Select(static codes => codes.Name.Substring(0, codes.Name.Length - "Code".Length))
            .Distinct()
            .ToList();
        if (callers.Count == 0)
        {
            return;
        }

        var cure = string.Join(" or ", callers.Select(static one => $"ThrowIf{one}Async"));
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var token in Names.SelectMany(name => file.SemanticModel.SyntaxTree.Tokens(name, file.CancellationToken)))
            {
                if (token.Parent is SimpleNameSyntax name
                    && !facts.Names.Reach(name, file.CancellationToken)
                    && !IsReadNear(name, callers, file.CancellationToken)
                    && IsOfResponse(facts.Models.OperationOf(SymbolUses.Whole(name, withCall: true), file.CancellationToken)))
                {
                    file.ReportDiagnostic(Diagnostic.Create(Alone, token.GetLocation(), token.ValueText, cure));
                }
            }
        });
    }

    /// <summary>
    /// Whether the member around it calls what the generator made for the catalog: <c>ThrowIfApiErrorAsync</c> and its like.
    /// </summary>
    private static bool IsReadNear(SyntaxNode name, List<string> callers, CancellationToken cancellation) =>
        name.Ancestors().FirstOrDefault(static one => one is MemberDeclarationSyntax and not GlobalStatementSyntax) is var member
        && (member ?? name.SyntaxTree.GetRoot(cancellation)).DescendantTokens().Heeding(cancellation)
            .Any(token => callers.Exists(caller => token.ValueText.Contains(caller)));

    private static bool IsOfResponse(IOperation? operation) =>
        SymbolUses.Referred(operation!) is { ContainingType: { Name: "HttpResponseMessage" } type } && type.IsIn("System.Net.Http");
}
