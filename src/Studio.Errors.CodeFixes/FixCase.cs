using Microsoft.CodeAnalysis;

namespace Studio.Errors.CodeFixes;

/// <summary>One diagnostic to fix.</summary>
/// <param name="Document">The file.</param>
/// <param name="Root">Its syntax.</param>
/// <param name="Node">The marked code.</param>
/// <param name="Diagnostic">The diagnostic, with its hints.</param>
internal sealed record FixCase(Document Document, SyntaxNode Root, SyntaxNode Node, Diagnostic Diagnostic)
{
    /// <summary>What the rule told its fix; null where it did not.</summary>
    public string? Hint(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>A change of this file alone.</summary>
    public Change Replace(string title, string kind, SyntaxNode old, SyntaxNode @new) =>
        new(title, kind, _ => Task.FromResult(Document.WithSyntaxRoot(Root.ReplaceNode(old, @new)).Project.Solution));
}

/// <summary>One way to mend it.</summary>
/// <param name="Title">What an editor shows.</param>
/// <param name="Kind">Stands for the same cure at other places, where the title may name another code.</param>
/// <param name="Apply">The changed solution.</param>
internal sealed record Change(string Title, string Kind, Func<CancellationToken, Task<Solution>> Apply)
{
    private const string Mark = "OnePlace.";

    /// <summary>The same cure, never applied to many places at once: it may be wrong, so somebody has to look.</summary>
    public Change ForOnePlace() => this with { Kind = Mark + Kind };

    public static bool IsForOnePlace(string? kind) => kind?.StartsWith(Mark, StringComparison.Ordinal) == true;
}
