using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Analyzers;
using Studio.Errors.Catalog;

namespace Studio.Errors.CodeFixes;

/// <summary>Edits errors.json as a person would: what is there keeps its formatting, and what is new takes it over.</summary>
internal static class CatalogEdit
{
    /// <summary>The catalog of a project; null where it has none, or several.</summary>
    public static TextDocument? FileOf(Project project)
    {
        var files = OwnFiles(project)
            .Where(static file => file.Name.EndsWith("errors.json", StringComparison.OrdinalIgnoreCase))
            .ToList();
        return files.Count == 1 ? files[0] : null;
    }

    /// <summary>The catalog that a class names; null where the project has none that ends so, or several.</summary>
    public static TextDocument? FileOf(Project project, string path)
    {
        var ending = "/" + path.Replace('\\', '/').TrimStart('.', '/');
        var files = OwnFiles(project)
            .Where(file => ("/" + (file.FilePath ?? file.Name).Replace('\\', '/')).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return files.Count == 1 ? files[0] : null;
    }

    /// <summary>Without the bases that catalogs extend: what is new belongs into the project's own.</summary>
    private static IEnumerable<TextDocument> OwnFiles(Project project)
    {
        var options = project.AnalyzerOptions;
        var bases = options.AdditionalFiles
            .Where(file => file.IsBase(options.AnalyzerConfigOptionsProvider))
            .Select(static file => file.Path)
            .ToList();
        return project.AdditionalDocuments.Where(file => !bases.Contains(file.FilePath ?? file.Name));
    }

    /// <summary>Adds an entry, to be filled in.</summary>
    public static Task<Solution> AddAsync(TextDocument file, string code, CancellationToken cancellation) =>
        AddAsync(file, new NewEntry(code, 400, code.Replace('_', ' ')), cancellation);

    /// <summary>Adds an entry of which more is known.</summary>
    public static async Task<Solution> AddAsync(TextDocument file, NewEntry entry, CancellationToken cancellation)
    {
        var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        var solution = file.Project.Solution;
        return ChangeOf(text, entry) is { } change ? solution.WithAdditionalDocumentText(file.Id, text.WithChanges(change)) : solution;
    }

    /// <summary>Before the last entry, whose key is a place that is known exactly: no comma has to be moved.</summary>
    private static TextChange? ChangeOf(SourceText text, NewEntry entry)
    {
        var map = CatalogReader.Read(text.ToString()).Map;
        var keys = map.Entries.Select(static entry => entry.Range.Start - 1).ToList();
        if (keys.Count == 0)
        {
            return FirstOf(text, map, entry);
        }

        var at = keys.Max();
        var line = text.Lines.GetLineFromPosition(at);
        var before = text.ToString(TextSpan.FromBounds(line.Start, at));
        var indent = string.IsNullOrWhiteSpace(before) ? before : "    ";
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } lineBreak ? lineBreak : "\n";
        return new TextChange(new TextSpan(at, 0), string.Join(end, Lines(entry, indent)) + end + indent);
    }

    /// <summary>Into a catalog that has no entry of its own, since it extends another.</summary>
    private static TextChange? FirstOf(SourceText text, CatalogMap map, NewEntry entry)
    {
        var says = text.ToString();
        var lines = string.Join("\n", Lines(entry, "    ")).TrimEnd(',');
        var (after, written) = map.Errors == map.Root
            ? (map.Root.Start, $"\n  \"errors\": {{\n    {lines}\n  }},")
            : (map.Errors.Start + map.Errors.Length, $"\n    {lines}\n  ");
        var brace = says.IndexOf('{', Math.Min(after, says.Length));
        return brace < 0 ? null : new TextChange(new TextSpan(brace + 1, 0), written);
    }

    private static string[] Lines(NewEntry entry, string indent)
    {
        var inner = indent + indent.Substring(0, indent.Length / 2);
        string[] words = entry.Message is { } message
            ? [$"{inner}\"message\": {QuotedText.Json(message.Replace("{", "{{").Replace("}", "}}"))},"]
            : [$"{inner}\"message\": \"{{detail}}\",", $"{inner}\"values\": {{ \"detail\": {{ \"type\": \"string\" }} }},"];
        return
        [
            $"\"{entry.Code}\": {{",
            $"{inner}\"status\": {entry.Status},",
            $"{inner}\"retry\": \"{(entry.MayPass ? "backoff" : "never")}\",",
            .. words,
            $"{inner}\"when\": \"To be written.\",",
            $"{inner}\"remedy\": \"To be written.\"",
            $"{indent}}},",
        ];
    }
}

/// <summary>An entry to add.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Status">Its status.</param>
/// <param name="Message">Its message; null where each response brings its own words.</param>
internal sealed record NewEntry(string Code, int Status, string? Message)
{
    /// <summary>Whether a later attempt may succeed, as the status says.</summary>
    public bool MayPass => Status is 408 or 425 or 429 or 502 or 503 or 504;
}
