namespace Studio.Errors.Catalog;

/// <summary>The lines of a text, broken where Roslyn breaks them, so that problems land where editors show them.</summary>
internal sealed class TextLines
{
    private readonly List<int> starts = [0];

    public TextLines(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsBreak(text[index]))
            {
                continue;
            }

            if (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n')
            {
                index++;
            }

            starts.Add(index + 1);
        }
    }

    public TextRange RangeOf(Extent extent) =>
        new(extent.Start, extent.Length, PositionOf(extent.Start), PositionOf(extent.End));

    private static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private TextPosition PositionOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new(line, offset - starts[line]);
    }
}
