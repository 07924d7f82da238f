using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Source with its expected diagnostics marked in place: <c>{|SERR201:MapGet|}</c>. Marks may be nested.</summary>
internal sealed record Markup(string Source, IReadOnlyList<Mark> Marks)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder(text.Length);
        var marks = new List<Mark>();
        var open = new Stack<(string Id, int Start)>();
        for (var index = 0; index < text.Length; index++)
        {
            if (IdAt(text, index) is { } id)
            {
                open.Push((id, source.Length));
                index += id.Length + 2;
            }
            else if (open.Count > 0 && text.AsSpan(index).StartsWith("|}"))
            {
                var (opened, start) = open.Pop();
                marks.Add(new Mark(opened, TextSpan.FromBounds(start, source.Length)));
                index++;
            }
            else
            {
                source.Append(text[index]);
            }
        }

        return open.Count == 0 ? new Markup(source.ToString(), marks) : throw new FormatException("A mark is not closed.");
    }

    private static string? IdAt(string text, int index)
    {
        if (!text.AsSpan(index).StartsWith("{|SERR"))
        {
            return null;
        }

        var colon = text.IndexOf(':', index);
        return text[(index + 2)..colon];
    }
}

/// <summary>One expected diagnostic.</summary>
internal sealed record Mark(string Id, TextSpan Span);
