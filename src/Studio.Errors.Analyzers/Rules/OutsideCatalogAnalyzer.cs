using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR204: code answers an error that is not one of the catalog's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutsideCatalogAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR204";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Errors come from the catalog",
        "'{0}' answers an error outside the catalog; {1}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        if (contract.Symbols.ErrorResult is null || contract.Families.Anchors.Count == 0)
        {
            return;
        }

        var host = GuardedStart.HostOf(context);
        var catalogs = new Catalogs(context.Options.AdditionalFiles, contract.Families, text => host.TryGetValue(text, Catalogs.Readings, out var reading) ? reading : null);
        var isGenerated = RequestDelegates.AreGenerated(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var replacements = new Replacements(contract, new StatusErrors(contract, catalogs), isGenerated);
        var schemes = new Once<bool>(cancellation => LoginSchemes.AreIn(contract.Models.Compilation, cancellation));
        var optedOut = new OptedOutCode(contract);
        context.RegisterSemanticModelAction(file => Analyze(file, contract, replacements, schemes, optedOut));
    }

    private static void Analyze(
        SemanticModelAnalysisContext context, Contract contract, Replacements replacements, Once<bool> schemes, OptedOutCode optedOut)
    {
        var model = contract.Models.Of(context.SemanticModel.SyntaxTree);
        var found = Candidates(context)
            .Select(place => (Place: place, Answer: ForeignAnswers.Of(contract.Models.OperationOf(place, context.CancellationToken))))
            .Where(one => one.Answer is not null && !(one.Answer.MayRedirect && schemes.Get(context.CancellationToken)))
            .Where(one => !optedOut.Holds(one.Place, context.CancellationToken))
            .Select(one => replacements.Of(one.Place, one.Answer!, model, context.CancellationToken)).ToList();
        foreach (var one in found)
        {
            var hints = replacements.Edits(one, found, model, context.CancellationToken) is { Length: > 0 } edits
                ? FixHints.Of(FixHints.Error, FixHints.NameOf(one.Error!.Type)).Add(FixHints.Edits, FixHints.Print(edits))
                : ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(Rule, one.Place.GetLocation(), hints, Excerpt.Of(one.Place), Cure(one, model)));
        }
    }

    /// <summary>What to do in its place, in words that compile there: an action's result can't hold an error of the catalog.</summary>
    private static string Cure(Replacement one, SemanticModel model) =>
        one.Error is not { Type: var type } ? "answer one of the catalog's"
        : IsOfMvc(model.GetTypeInfo(one.Place).ConvertedType) ? $"throw new {type.ContainingType.Name}.{type.Name}().ToException()"
        : $"answer {type.ContainingType.Name}.{type.Name}";

    private static bool IsOfMvc(ITypeSymbol? type) =>
        type is not null && (type.Name is "IActionResult" or "ActionResult" || type.AllInterfaces.Any(static one => one.Name is "IActionResult" or "IConvertToActionResult"));

    /// <summary>Calls of the framework's methods that make results, by their names, and results of MVC that are made.</summary>
    private static IEnumerable<ExpressionSyntax> Candidates(SemanticModelAnalysisContext context) =>
        ForeignAnswers.Names.SelectMany(name => context.SemanticModel.SyntaxTree.Tokens(name, context.CancellationToken))
            .Select(static token => AnswerAt(token.Parent))
            .OfType<ExpressionSyntax>()
            .Distinct();

    /// <summary>The call of a method with that name, or of a method of a class with that name; the method where it is given away.</summary>
    private static ExpressionSyntax? AnswerAt(SyntaxNode? name)
    {
        var whole = name as SimpleNameSyntax as ExpressionSyntax;
        while (whole?.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole?.Parent is InvocationExpressionSyntax or ObjectCreationExpressionSyntax ? (ExpressionSyntax)whole.Parent : whole;
    }
}
