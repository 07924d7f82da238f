using System.Text;

namespace Studio.Errors.Generator;

/// <summary>Writes lines with their indentation; a line end is always <c>\n</c>, whatever the checkout of our own source.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes a text of one or more lines, each at the current depth.</summary>
    public SourceWriter Lines(string lines)
    {
        // The catalog is one such text, with a line for each code: no copies of its lines.
        for (var start = 0; start <= lines.Length;)
        {
            var end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;
            var length = end - start - (end > start && lines[end - 1] == '\r' ? 1 : 0);
            text.Append(' ', length == 0 ? 0 : depth * IndentWidth).Append(lines, start, length).Append('\n');
            start = end + 1;
        }

        return this;
    }

    /// <summary>Writes an empty line.</summary>
    public SourceWriter Blank() => Lines("");

    /// <summary>Opens a block with a brace of its own line.</summary>
    public SourceWriter Open() => Lines("{").Indent();

    /// <summary>Closes the block.</summary>
    /// <param name="after">What follows the brace.</param>
    public SourceWriter Close(string after = "") => Outdent().Lines("}" + after);

    public SourceWriter Indent()
    {
        depth++;
        return this;
    }

    public SourceWriter Outdent()
    {
        depth--;
        return this;
    }

    /// <summary>Writes items with an empty line between two of them.</summary>
    public SourceWriter Separated<T>(IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                Blank();
            }

            write(item);
            first = false;
        }

        return this;
    }

    public override string ToString() => text.ToString();
}
