using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.CodeFixes;

/// <summary>What several fixes, each made on the same solution, change in its files together.</summary>
internal sealed class ChangedTexts(Solution original)
{
    private readonly Dictionary<DocumentId, List<TextChange>> files = [];

    public bool IsEmpty => files.Count == 0;

    /// <summary>Takes over the changes of a fix, all of them or, where it would write over an earlier one, none.</summary>
    public async Task AddAsync(Solution? changed, CancellationToken cancellation)
    {
        var additions = new List<(DocumentId File, List<TextChange> Changes)>();
        foreach (var project in changed?.GetChanges(original).GetProjectChanges() ?? [])
        {
            foreach (var file in project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()))
            {
                var known = files.TryGetValue(file, out var earlier) ? earlier : [];
                var changes = await ChangesOf(changed!, file, cancellation).ConfigureAwait(false);
                additions.Add((file, [.. changes.Where(change => !known.Contains(change))]));
            }
        }

        if (additions.All(addition => !files.TryGetValue(addition.File, out var earlier)
            || !addition.Changes.Any(change => earlier.Any(other => Clash(change, other)))))
        {
            foreach (var (file, changes) in additions.Where(static addition => addition.Changes.Count > 0))
            {
                files[file] = [.. files.TryGetValue(file, out var earlier) ? earlier : [], .. changes];
            }
        }
    }

    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        var solution = original;
        foreach (var file in files)
        {
            var text = await TextOf(original, file.Key, cancellation).ConfigureAwait(false);
            var mended = text.WithChanges(file.Value.OrderBy(static change => change.Span.Start));
            solution = solution.GetDocument(file.Key) is null
                ? solution.WithAdditionalDocumentText(file.Key, mended)
                : solution.WithDocumentText(file.Key, mended);
        }

        return solution;
    }

    /// <summary>Of a source file by its syntax: its text says only that all of it is new.</summary>
    private async Task<IEnumerable<TextChange>> ChangesOf(Solution changed, DocumentId file, CancellationToken cancellation) =>
        changed.GetDocument(file) is { } source
            ? await source.GetTextChangesAsync(original.GetDocument(file)!, cancellation).ConfigureAwait(false)
            : (await TextOf(changed, file, cancellation).ConfigureAwait(false))
                .GetTextChanges(await TextOf(original, file, cancellation).ConfigureAwait(false));

    private static bool Clash(TextChange one, TextChange other) =>
        one.Span.OverlapsWith(other.Span)
        || (one.Span.IsEmpty && other.Span.Start < one.Span.Start && one.Span.Start < other.Span.End)
        || (other.Span.IsEmpty && one.Span.Start < other.Span.Start && other.Span.Start < one.Span.End);

    private static Task<SourceText> TextOf(Solution solution, DocumentId file, CancellationToken cancellation) =>
        (solution.GetDocument(file) ?? solution.GetAdditionalDocument(file))!.GetTextAsync(cancellation);
}
