using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>A code that is written as a string, and where.</summary>
/// <param name="Place">The string itself; what names it where the string is in another file.</param>
/// <param name="Code">The code; empty where the generator printed it.</param>
internal sealed record WrittenCode(SyntaxNode Place, string Code)
{
    /// <summary>Whether the string is in a collection. Tables of texts hold keys of many kinds: one that is like no code is none.</summary>
    public bool IsListed => Place.Ancestors()
        .TakeWhile(static node => node is not StatementSyntax)
        .Any(static node => node is InitializerExpressionSyntax or CollectionExpressionSyntax);

    /// <summary>Reads a constant that is compared with a code.</summary>
    /// <param name="constant">The constant.</param>
    /// <param name="elsewhere">What names it in the file that is looked at, where the constant is in another.</param>
    /// <param name="tree">The file.</param>
    /// <param name="models">The compilation.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static WrittenCode Of(
        IOperation constant, IOperation? elsewhere, SyntaxTree tree, FlowModels models, CancellationToken cancellation)
    {
        var code = constant is IUtf8StringOperation utf8 ? utf8.Value : constant.ConstantValue.Value as string ?? string.Empty;
        var declared = SymbolUses.Referred(constant);
        var declaration =
            declared?.DeclarationsIn(models.Compilation).FirstOrDefault()?.GetSyntax(cancellation) as VariableDeclaratorSyntax;
        if (declared is not null
            && (declaration is null || declaration.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            return new(constant.Syntax, string.Empty);
        }

        var place = declaration?.Initializer?.Value is LiteralExpressionSyntax literal ? literal : constant.Syntax;
        return new(place.SyntaxTree == tree ? place : (constant.Syntax.SyntaxTree == tree ? constant : elsewhere ?? constant).Syntax, code);
    }
}
