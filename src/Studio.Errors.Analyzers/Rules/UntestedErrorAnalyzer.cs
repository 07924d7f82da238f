using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// The start is where all rules leave a compilation that is not theirs; only its end knows what no test names (RS1013).
#pragma warning disable RS1013

namespace Studio.Errors.Analyzers;

/// <summary>SERR401: no test of a project names an error of the API that it tests.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntestedErrorAnalyzer() : ContractAnalyzer(Untested)
{
    private const string Id = "SERR401";

    private const string TestingAssembly = "Studio.Errors.Testing";

    private static readonly DiagnosticDescriptor Untested = new(
        Id,
        "Name every error in a test",
        "No test of this project names {0}; provoke it once, or say where it is provoked",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        helpLinkUri: RuleText.Page(Id),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        if (context.Compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == TestingAssembly))
        {
            context.RegisterCompilationEndAction(end => Report(end, facts));
        }
    }

    /// <summary>The errors of other projects: those of the test project itself are tried where they are declared.</summary>
    private static void Report(CompilationAnalysisContext context, CompilationFacts facts)
    {
        var place = context.Compilation.SyntaxTrees.Heeding(context.CancellationToken)
            .SelectMany(tree => tree.Tokens("AddErrorCoverage", context.CancellationToken))
            .Select(static token => token.GetLocation())
            .FirstOrDefault() ?? Location.None;
        foreach (var (type, code) in facts.Families.Results)
        {
            if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly)
                && !IsNamed(type.Name, context)
                && !IsNamed(code.Wire, context))
            {
                context.ReportDiagnostic(Diagnostic.Create(Untested, place, type.NameInFamily()));
            }
        }
    }

    private static bool IsNamed(string name, CompilationAnalysisContext context) =>
        context.Compilation.SyntaxTrees.Heeding(context.CancellationToken)
            .Any(tree => tree.Tokens(name, context.CancellationToken).Any());
}
