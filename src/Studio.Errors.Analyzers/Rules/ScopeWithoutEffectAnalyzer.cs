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
        "A required scope has an effect",
        "[{0}] has no effect on {1}: no endpoint takes it from there, and the scope is not checked; put it on the handler that is mapped, or call RequireScope on the endpoint",
        RuleText.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        if (contract.Symbols.RequireScope is not null && contract.Names.RequiresScopes)
        {
            var attributes = new ScopeAttributes(contract.Models, contract.Symbols);
            var uses = new SymbolUses(contract.Models);
            context.RegisterSemanticModelAction(file =>
            {
                // The models of the contract: what they give is of one compilation with what all rules know.
                var model = contract.Models.Of(file.SemanticModel.SyntaxTree);
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

    /// <summary>What the attribute stands on, where that has no effect.</summary>
    private static string? Ineffective(SyntaxNode target, SemanticModel model, SymbolUses uses, CancellationToken cancellation) => target switch
    {
        TypeDeclarationSyntax type when model.GetDeclaredSymbol(type, cancellation) is { } symbol =>
            symbol.IsStatic ? "a class of static handlers" : Endpoints(symbol, model.Compilation) ? null : "a class that is no controller",
        MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax } => "the method of an interface",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax when model.GetDeclaredSymbol(target, cancellation) is IMethodSymbol { Name.Length: > 0 } method =>
            IsNoAction(method) && !uses.Of(method, cancellation).Any(static use => use is IMethodReferenceOperation) ? "a method that is no action"
            : IsOnlyCalled(method, uses, model.Compilation, cancellation) ? "a method that is called and not mapped" : null,
        _ => null,
    };

    /// <summary>Whether a framework may make endpoints of a class's methods. A base class of another assembly may be one.</summary>
    private static bool Endpoints(INamedTypeSymbol type, Compilation compilation) =>
        type.Name.EndsWith("Controller", StringComparison.Ordinal)
        || type.SelfAndBaseTypes().Any(one => one.SpecialType != SpecialType.System_Object
            && (!one.IsDeclaredIn(compilation) || one.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "ControllerAttribute" or "ApiControllerAttribute" or "BindServiceMethodAttribute")));

    /// <summary>Whether MVC passes over a method of a controller.</summary>
    private static bool IsNoAction(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && method.ContainingType.SelfAndBaseTypes().Any(static one => one.Name == "ControllerBase")
        && (method.DeclaredAccessibility != Accessibility.Public || method.IsStatic || AttributeReader.IsNonAction(method));

    private static bool IsOnlyCalled(IMethodSymbol method, SymbolUses uses, Compilation compilation, CancellationToken cancellation)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || (method.MethodKind != MethodKind.LocalFunction && !method.IsStatic && Endpoints(method.ContainingType, compilation)) || ImplementsContract(method))
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
