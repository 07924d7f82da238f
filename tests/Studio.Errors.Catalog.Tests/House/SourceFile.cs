using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Testing;

namespace Studio.Errors.Catalog.Tests;

/// <summary>A C# file of <c>src</c>.</summary>
internal sealed class SourceFile
{
    private SourceFile(string path)
    {
        Path = path;
        var parts = path.Split('/');
        Project = parts[0];
        Folder = parts.Length > 2 ? parts[1] : "";
        var text = File.ReadAllText(RepositoryRoot.Path("src", path));
        Root = CSharpSyntaxTree.ParseText(text, new(LanguageVersion.Preview)).GetRoot();
        Lines = text.TrimEnd('\n').Split('\n');
    }

    /// <summary>Every file that is compiled, generated ones apart.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(RepositoryRoot.Path("src"), path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "content"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path)),
    ];

    /// <summary>Under <c>src</c>.</summary>
    public string Path { get; }

    public string Project { get; }

    /// <summary>The first folder below the project; empty for a file in the project's own.</summary>
    public string Folder { get; }

    public SyntaxNode Root { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The numbers of the lines that are longer than a limit; those of a raw string are printed text, not code.</summary>
    public IEnumerable<int> LinesLongerThan(int limit)
    {
        var inside = Root.DescendantTokens(descendIntoTrivia: true)
            .Where(token => token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            .Select(token => (SyntaxNodeOrToken)token)
            .Concat(Root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Select(node => (SyntaxNodeOrToken)node))
            .Select(text => text.GetLocation()!.GetLineSpan())
            .SelectMany(span => Enumerable.Range(span.StartLinePosition.Line + 1, span.EndLinePosition.Line - span.StartLinePosition.Line))
            .ToHashSet();
        return Enumerable
            .Range(0, Lines.Count)
            .Where(line => Lines[line].Length > limit && !inside.Contains(line))
            .Select(line => line + 1);
    }

    public static int LengthOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
