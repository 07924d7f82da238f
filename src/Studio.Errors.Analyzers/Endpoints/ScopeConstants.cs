using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Finds the constant that stands for a scope: the one that is named where it is required, or one beside the constant that was taken
/// wrongly.
/// </summary>
internal static class ScopeConstants
{
    /// <summary>How code at a place names it; null where there is none that it can name.</summary>
    public static string? For(RequiredScope required, IOperation written, FlowModels models, CancellationToken cancellation)
    {
        var model = models.Of(written.Syntax.SyntaxTree);
        var siblings = (SymbolUses.Referred(written.Unwrap()) as IFieldSymbol)?.ContainingType.GetMembers().OfType<IFieldSymbol>() ?? [];
        return Named(required.Place, models, cancellation).Concat(siblings)
            .Where(one => one.HasConstantValue
                && one.ConstantValue as string == required.Scope
                && model.IsAccessible(written.Syntax.SpanStart, one))
            .Select(one => $"{one.ContainingType.ToMinimalDisplayString(model, written.Syntax.SpanStart)}.{one.Name}")
            .FirstOrDefault();
    }

    /// <summary>The fields that the arguments of an attribute or call name.</summary>
    private static IEnumerable<IFieldSymbol> Named(SyntaxNode place, FlowModels models, CancellationToken cancellation)
    {
        SyntaxNode? arguments = place switch
        {
            _ when !models.Compilation.ContainsSyntaxTree(place.SyntaxTree) => null,
            AttributeSyntax attribute => attribute.ArgumentList,
            InvocationExpressionSyntax call => call.ArgumentList,
            ObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        return (arguments?.DescendantNodes().Heeding(cancellation).OfType<SimpleNameSyntax>() ?? [])
            .Select(name => models.Of(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol).OfType<IFieldSymbol>();
    }
}
