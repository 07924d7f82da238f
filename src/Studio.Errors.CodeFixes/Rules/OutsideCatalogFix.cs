using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>
/// SERR204: answers what the pipeline would, in the declared union too. Where the catalog has no entry of the status, so that the pipeline
/// would answer another status, the entry comes first.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OutsideCatalogFix() : ContractFix("SERR204")
{
    private const string Entry = "Entry";

    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        if (one.Hint(FixHints.NewCode) is { } code
            && one.Hint(FixHints.NewEdits) is { } changes
            && CatalogEdit.FileOf(one.Document.Project) is { } file)
        {
            var entry = new NewEntry(
                code,
                int.Parse(one.Hint(FixHints.NewStatus)!, CultureInfo.InvariantCulture),
                one.Hint(FixHints.NewMessage));
            yield return new Change($"Add '{code}' to {file.Name} and answer it", Entry, async cancellation =>
            {
                var text = await one.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                var solution = await CatalogEdit.AddAsync(file, entry, cancellation).ConfigureAwait(false);
                return solution.WithDocumentText(one.Document.Id, text.WithChanges(FixHints.Parse(changes)));
            });
        }

        if (one.Hint(FixHints.Error) is { } error && one.Hint(FixHints.Edits) is { } edits)
        {
            yield return new Change($"Answer {ErrorDeclaration.NameOf(error)}", "Answer", async cancellation =>
            {
                var text = await one.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                return one.Document.WithText(text.WithChanges(FixHints.Parse(edits))).Project.Solution;
            });
        }
    }

    /// <summary>
    /// Compiles the changed file, and those that name a function whose type changes: who else stands on that type is a question
    /// that only the compiler answers.
    /// </summary>
    private protected override async Task<bool> IsSoundAsync(FixCase one, Change change, CancellationToken cancellation)
    {
        if (change.Kind == Entry)
        {
            return true; // The type is there once the generator has seen the entry.
        }

        if (one.Hint(FixHints.Edits) is not { } edits
            || await one.Document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return false;
        }

        var tree = one.Root.SyntaxTree;
        var changes = FixHints.Parse(edits).ToList();
        var changed = tree.WithChangedText((await tree.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(changes));
        var after = compilation.ReplaceSyntaxTree(tree, changed);
        var names = changes.Select(change => one.Root.FindNode(change.Span).FirstAncestorOrSelf<TypeSyntax>())
            .Select(static type => type?.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText)
            .OfType<string>()
            .Distinct()
            .ToList();
        return Faults(after, changed, cancellation) <= Faults(compilation, tree, cancellation)
            && compilation.SyntaxTrees
                .Where(other => other != tree && names.Exists(name => other.GetText(cancellation).ToString().Contains(name)))
                .All(other => Faults(after, other, cancellation) <= Faults(compilation, other, cancellation));
    }

    private static int Faults(Compilation compilation, SyntaxTree tree, CancellationToken cancellation) =>
        compilation.GetSemanticModel(tree)
            .GetDiagnostics(cancellationToken: cancellation)
            .Count(static one => one.Severity >= DiagnosticSeverity.Warning);
}
