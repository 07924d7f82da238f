using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>SERR203: a scope is required at a place that the framework never looks at, so the endpoint stays open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeWithoutEffectAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR203";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Require scopes where endpoints are mapped",
        "[{0}] has no effect on '{1}', because no endpoint takes its metadata from there, so the scope is not checked; "
        + "put it on the handler that is mapped, or call RequireScope on the endpoint",
        RuleText.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        if (facts.Symbols.RequireScope is not null && facts.Names.RequiresScopes)
        {
            var attributes = new ScopeAttributes(facts.Models, facts.Symbols);
            var uses = new SymbolUses(facts.Models);
            context.RegisterSemanticModelAction(file =>
            {
                // The models that all rules share: what they give is of the same compilation as the symbols.
                var model = facts.Models.Of(file.SemanticModel.SyntaxTree);
                foreach (var attribute in attributes.In(model, file.CancellationToken))
                {
                    if (attribute.Parent?.Parent is { } target && Ineffective(target, model, uses, file.CancellationToken) is { } place)
                    {
                        file.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), Excerpt.Of(attribute), place));
                    }
                }
            });
        }
    }

    /// <summary>The name of what carries the attribute, where that has no effect.</summary>
    private static string? Ineffective(SyntaxNode target, SemanticModel model, SymbolUses uses, CancellationToken cancellation) =>
        target switch
    {
        TypeDeclarationSyntax type when model.GetDeclaredSymbol(type, cancellation) is { } symbol =>
            symbol.IsStatic || !Endpoints(symbol, model.Compilation) ? symbol.Name : null,
        MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax } method => method.Identifier.ValueText,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax
            when model.GetDeclaredSymbol(target, cancellation) is IMethodSymbol { Name.Length: > 0 } method =>
            (IsNoAction(method) && !uses.Of(method, cancellation).Any(static use => use is IMethodReferenceOperation))
                || IsOnlyCalled(method, uses, model.Compilation, cancellation) ? method.Name : null,
        _ => null,
    };

    /// <summary>Whether a framework may make endpoints of a class's methods. A base class of another assembly may be one.</summary>
    private static bool Endpoints(INamedTypeSymbol type, Compilation compilation) =>
        type.Name.EndsWith("Controller", StringComparison.Ordinal)
        || type.SelfAndBaseTypes().Any(one => one.SpecialType != SpecialType.System_Object
            && (!one.IsDeclaredIn(compilation)
                || one.GetAttributes()
                    .Any(static attribute => attribute.AttributeClass?.Name is "ControllerAttribute"
                        or "ApiControllerAttribute"
                        or "BindServiceMethodAttribute")));

    /// <summary>Whether MVC passes over a method of a controller.</summary>
    private static bool IsNoAction(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && method.ContainingType.SelfAndBaseTypes().Any(static one => one.Name == "ControllerBase")
        && (method.DeclaredAccessibility != Accessibility.Public || method.IsStatic || AttributeReader.IsNonAction(method));

    private static bool IsOnlyCalled(IMethodSymbol method, SymbolUses uses, Compilation compilation, CancellationToken cancellation)
    {
        if (method.IsVirtual
            || method.IsAbstract
            || method.IsOverride
            || (method.MethodKind != MethodKind.LocalFunction && !method.IsStatic && Endpoints(method.ContainingType, compilation))
            || ImplementsContract(method))
        {
            return false;
        }

        var all = uses.Of(method, cancellation).ToList();
        return all.Count > 0 && all.TrueForAll(static use => use is IInvocationOperation);
    }

    private static bool ImplementsContract(IMethodSymbol method) =>
        method.ContainingType.AllInterfaces.SelectMany(static one => one.GetMembers())
            .Any(member => method.SameAs(method.ContainingType.FindImplementationForInterfaceMember(member)));
}
