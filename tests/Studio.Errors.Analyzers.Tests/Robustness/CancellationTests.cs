using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// An editor cancels at each key. Whatever walks down code, or over all files or types, looks at the token at each step; walks up
/// are as short as code is deep.
/// </summary>
public sealed class CancellationTests
{
    private static readonly HashSet<string> walks = new(StringComparer.Ordinal)
    {
        "Descendants", "DescendantsAndSelf", "DescendantNodes", "DescendantNodesAndSelf", "DescendantTokens", "DescendantTrivia", "SyntaxTrees",
    };

    private static readonly IReadOnlyList<SyntaxNode> files =
        [.. Directory.EnumerateFiles(Repository.PathOf("src/Studio.Errors.Analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), GeneratedProject.ParseOptions, path).GetRoot())];

    [Fact]
    public void Every_walk_looks_at_the_token()
    {
        var found = files.SelectMany(static file => file.DescendantNodes()).OfType<SimpleNameSyntax>().Where(static name => walks.Contains(name.Identifier.Text)).ToList();
        Assert.True(found.Count > 40, $"Only {found.Count} walks were found.");
        Assert.Empty(found.Where(static walk => !IsHeeded(walk)).Select(Print));
    }

    [Fact]
    public void No_token_is_dropped() => Assert.Empty(files.SelectMany(static file => file.DescendantNodes())
        .OfType<MemberAccessExpressionSyntax>().Where(static access => access.ToString() is "CancellationToken.None").Select(Print));

    /// <summary>What follows the walk, or the <c>SelectMany</c> whose function it is.</summary>
    private static bool IsHeeded(SyntaxNode walk)
    {
        var node = walk;
        while (node.Parent is { } parent)
        {
            if (parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "Heeding" } after && after.Expression == node)
            {
                return true;
            }

            if (!GoesOn(node, parent))
            {
                return false;
            }

            node = parent;
        }

        return false;
    }

    private static bool GoesOn(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == node,
        ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "SelectMany" } } } => true,
        MemberBindingExpressionSyntax or InvocationExpressionSyntax or SimpleLambdaExpressionSyntax or ArgumentSyntax => true,
        _ => false,
    };

    private static string Print(SyntaxNode node) =>
        $"{node.GetLocation().GetLineSpan().Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} {node}";
}
