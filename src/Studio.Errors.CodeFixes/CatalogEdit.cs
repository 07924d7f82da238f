using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.CodeFixes;

/// <summary>Edits errors.json as a person would: what is there keeps its formatting, and what is new takes it over.</summary>
internal static class CatalogEdit
{
    /// <summary>The catalog of a project; null where it has none, or several.</summary>
    public static TextDocument? FileOf(Project project)
    {
        var files = project.AdditionalDocuments.Where(static file => file.Name.EndsWith("errors.json", StringComparison.OrdinalIgnoreCase)).ToList();
        return files.Count == 1 ? files[0] : null;
    }

    /// <summary>Adds an entry, to be filled in.</summary>
    public static async Task<Solution> AddAsync(TextDocument file, string code, CancellationToken cancellation)
    {
        var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        var solution = file.Project.Solution;
        return ChangeOf(text, code) is { } change ? solution.WithAdditionalDocumentText(file.Id, text.WithChanges(change)) : solution;
    }

    /// <summary>Before the last entry, whose key is a place that is known exactly: no comma has to be moved.</summary>
    private static TextChange? ChangeOf(SourceText text, string code)
    {
        var keys = CatalogReader.Read(text.ToString()).Map.Entries.Select(static entry => entry.Range.Start - 1).ToList();
        if (keys.Count == 0)
        {
            return null;
        }

        var at = keys.Max();
        var line = text.Lines.GetLineFromPosition(at);
        var before = text.ToString(TextSpan.FromBounds(line.Start, at));
        var indent = string.IsNullOrWhiteSpace(before) ? before : "    ";
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } lineBreak ? lineBreak : "\n";
        return new TextChange(new TextSpan(at, 0), string.Join(end, Lines(code, indent)) + end + indent);
    }

    private static string[] Lines(string code, string indent)
    {
        var inner = indent + indent.Substring(0, indent.Length / 2);
        return
        [
            $"\"{code}\": {{",
            $"{inner}\"status\": 400,",
            $"{inner}\"retry\": \"never\",",
            $"{inner}\"message\": \"{code.Replace('_', ' ')}\",",
            $"{inner}\"when\": \"To be written.\",",
            $"{inner}\"remedy\": \"To be written.\"",
            $"{indent}}},",
        ];
    }
}
