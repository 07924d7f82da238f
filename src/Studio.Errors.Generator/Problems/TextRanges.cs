using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Places as Roslyn has them to places as the model has them, and back.</summary>
internal static class TextRanges
{
    public static Location ToLocation(this TextRange range, string file) =>
        Location.Create(file, new(range.Start, range.Length), new(ToLinePosition(range.From), ToLinePosition(range.To)));

    public static TextRange ToTextRange(this Location location)
    {
        var lines = location.GetLineSpan();
        var span = location.SourceSpan;
        return new(span.Start, span.Length, ToTextPosition(lines.StartLinePosition), ToTextPosition(lines.EndLinePosition));
    }

    private static LinePosition ToLinePosition(TextPosition position) => new(position.Line, position.Column);

    private static TextPosition ToTextPosition(LinePosition position) => new(position.Line, position.Character);
}
