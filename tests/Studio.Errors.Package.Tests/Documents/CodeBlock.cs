namespace Studio.Errors.Package.Tests.Documents;

/// <summary>A fenced block of a Markdown document: its language, the words after it, its text and where it stands.</summary>
public sealed record CodeBlock(string Document, int Line, string Language, string Words, string Text)
{
    private const string fence = "```";

    public IEnumerable<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every block of a document, in order.</summary>
    public static IReadOnlyList<CodeBlock> In(string document)
    {
        var blocks = new List<CodeBlock>();
        var lines = File.ReadAllLines(document);
        for (var index = 0; index < lines.Length; index++)
        {
            var opening = lines[index].TrimStart();
            if (!opening.StartsWith(fence, StringComparison.Ordinal))
            {
                continue;
            }

            var indent = lines[index].Length - opening.Length;
            var end = Array.FindIndex(lines, index + 1, line => line.Trim() == fence);
            Assert.True(end > index, $"{document}({index + 1}): a code block that doesn't end");
            var words = opening[fence.Length..].Trim().Split(' ', 2);
            var text = string.Concat(lines[(index + 1)..end].Select(line => line[Math.Min(indent, line.Length)..] + "\n"));
            blocks.Add(new CodeBlock(document, index + 1, words[0], words.Length > 1 ? words[1] : "", text));
            index = end;
        }

        return blocks;
    }

    public override string ToString() => $"{Path.GetRelativePath(Product.Repository.Root, Document)}({Line}): {Language} {Words}".TrimEnd();
}
