using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests.Documents;

/// <summary>Says of a code block what keeps it from working as its page promises; null where nothing does.</summary>
internal sealed partial class BlockCheck(CSharpCheck compiler)
{
    private static readonly JsonDocumentOptions withComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The commands that a reader of the documents has: the SDK, this repository, and what every shell has.</summary>
    private static readonly HashSet<string> commands = new(StringComparer.Ordinal) { "dotnet", "curl", "cd", "git", "./test.sh", "./benchmarks/run.sh", "tests/mutate.sh", "studio-errors", "mkdir" };

    public async Task<string?> ProblemAsync(CodeBlock block, string catalog) => block.Language switch
    {
        "csharp" => Unexpected(block, await compiler.ReportAsync(block, catalog)),
        "json" or "jsonc" => Json(block),
        "xml" => Xml(block),
        "bash" => Bash(block),
        "ini" => Unknown(block, SeverityRule().Matches(block.Text)),
        "text" or "console" or "mermaid" or "http" or "diff" or "" => null,

        // Compiled and run by Studio.Errors.TypeScript.Tests.
        "ts" when Path.GetFileName(block.Document) == "clients.md" => null,
        _ => "a language that no check knows; see docs/packages.md",
    };

    /// <summary>
    /// The last whole catalog that the page showed before a block, or the repository's own where it showed none, with
    /// the single entries that it showed since.
    /// </summary>
    public static string CatalogBefore(CodeBlock block, IReadOnlyList<CodeBlock> page)
    {
        var before = page.Where(other => other.Line < block.Line).ToList();
        var whole = before.FindLastIndex(IsCatalog);
        var text = whole < 0 ? File.ReadAllText(Repository.File("errors.json")) : before[whole].Text;
        var entries = before.Skip(whole + 1).Where(IsEntries).Select(other => other.Text.TrimEnd().TrimEnd(',') + ",\n");
        return Errors().Replace(text, opening => opening.Value + "\n" + string.Concat(entries), 1);
    }

    private static bool IsCatalog(CodeBlock block) =>
        IsJson(block) && block.Text.TrimStart().StartsWith('{') && Errors().IsMatch(block.Text);

    private static bool IsEntries(CodeBlock block) =>
        IsJson(block) && block.Text.TrimStart().StartsWith('"') && block.Text.Contains("\"status\"", StringComparison.Ordinal);

    private static bool IsJson(CodeBlock block) => block.Language is "json" or "jsonc";

    /// <summary>A rule's page shows code that breaks the rule; nothing else may be reported on it, and elsewhere nothing at all.</summary>
    private static string? Unexpected(CodeBlock block, IEnumerable<Diagnostic> reported)
    {
        var page = Path.GetFileNameWithoutExtension(block.Document);
        var unexpected = reported.Where(diagnostic => diagnostic.Id != page && !block.Words.Contains(diagnostic.Id, StringComparison.Ordinal)).ToList();
        return unexpected.Count == 0 ? null : string.Join('\n', unexpected);
    }

    /// <summary>A whole catalog, some entries or members of one, or some members of an entry are read as errors.json.</summary>
    private string? Json(CodeBlock block)
    {
        var text = block.Text.Trim();
        if (text.StartsWith('{'))
        {
            return IsCatalog(block) ? Unexpected(block, compiler.Report(text)) : Parsed(text);
        }

        string?[] readings = [.. new[] { Whole(text), Whole(Entry(text)), Root(text) }.Select(catalog => Unexpected(block, compiler.Report(catalog)))];
        return readings.Contains(null) ? null : readings[0];
    }

    private static string Root(string members) => $$"""{ "version": "v1", "errors": {}, {{members}}""" + "\n}";

    /// <summary>A fragment may end in a comment, hence the line's end after it.</summary>
    private static string Whole(string entries) => $$"""{ "version": "v1", "errors": { {{entries}}""" + "\n} }";

    private static string Entry(string members)
    {
        var required = new Dictionary<string, string> { ["status"] = "500", ["retry"] = "\"never\"", ["message"] = "\"it broke\"" };
        var missing = required.Where(member => !members.Contains($"\"{member.Key}\":", StringComparison.Ordinal)).Select(member => $"\"{member.Key}\": {member.Value},");
        return $$"""
            "broken": { {{string.Concat(missing)}} {{members}}
            }
            """;
    }

    private static string? Parsed(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, withComments);
            return document.RootElement.TryGetProperty("error", out var error) && !IsEnvelope(error) ? "an envelope without code, message or requestId" : null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static bool IsEnvelope(JsonElement error) =>
        ((string[])["code", "message", "requestId"]).All(name => error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String);

    /// <summary>A fragment of a project file: well-formed, and every property and item of ours is one that the package knows.</summary>
    private static string? Xml(CodeBlock block)
    {
        try
        {
            var known = File.ReadAllText(Repository.File("src", "Studio.Errors", "buildTransitive", "Studio.Errors.targets"));
            var ours = XElement.Parse($"<Project>{block.Text}</Project>").Descendants().Select(element => element.Name.LocalName)
                .Where(name => name.Contains("StudioErrors", StringComparison.Ordinal));
            return ours.FirstOrDefault(name => !known.Contains(name, StringComparison.Ordinal)) is { } unknown ? $"the package knows no {unknown}" : null;
        }
        catch (XmlException exception)
        {
            return exception.Message;
        }
    }

    private static string? Bash(CodeBlock block) => block.Lines
        .Where(line => !line.StartsWith('#'))
        .Select(line => Assignment().Replace(line, "").Split(' '))
        .Select(words => !commands.Contains(words[0]) ? $"an unknown command: {words[0]}"
            : words.FirstOrDefault(IsMissing) is { } path ? $"no such path: {path}"
            : null)
        .FirstOrDefault(problem => problem is not null);

    private static bool IsMissing(string word) =>
        ((string[])["samples/", "src/", "tests/", "docs/", "./"]).Any(start => word.StartsWith(start, StringComparison.Ordinal)) && !Path.Exists(Repository.File(word));

    private static string? Unknown(CodeBlock block, IEnumerable<Match> rules) => rules
        .Select(rule => rule.Groups[1].Value)
        .FirstOrDefault(id => !File.Exists(Repository.File("docs", "rules", $"{id}.md"))) is { } unknown ? $"{block.Language}: no rule {unknown}" : null;

    [GeneratedRegex(@"^([A-Z_a-z]+=\S* )+")]
    private static partial Regex Assignment();

    [GeneratedRegex("""
        "errors"\s*:\s*\{
        """)]
    private static partial Regex Errors();

    [GeneratedRegex(@"dotnet_diagnostic\.(SERR\d+)\.severity")]
    private static partial Regex SeverityRule();
}
