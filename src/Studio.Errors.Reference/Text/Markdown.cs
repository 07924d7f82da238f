using System.Text;
using System.Text.RegularExpressions;

namespace Studio.Errors.Reference;

/// <summary>
/// Finished Markdown, of interpolated strings whose holes are escaped unless they hold Markdown already: what a catalog
/// says stays text, in CommonMark and with the extensions of the big code hosts.
/// </summary>
internal readonly partial record struct Markdown(string Text)
{
    /// <summary>Markdown of a literal with holes.</summary>
    public static Markdown Of(MarkdownInterpolation markup) => new(markup.ToString());

    /// <summary>Markdown where a condition holds, else nothing.</summary>
    public static Markdown When(bool condition, MarkdownInterpolation markup) => condition ? Of(markup) : default;

    /// <summary>Text in a code span, whose fence is longer than any run of backticks in it.</summary>
    public static Markdown Code(string code)
    {
        var line = VisibleText.OneLine(code);
        var fence = new string('`', LongestRun(line) + 1);
        return new(fence.Length == 1 ? $"`{line}`" : $"{fence} {line} {fence}");
    }

    /// <summary>A block of code, fenced likewise.</summary>
    public static Markdown Block(string language, string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        return new($"{fence}{language}\n{VisibleText.Of(code)}\n{fence}");
    }

    /// <summary>Escapes plain text.</summary>
    public static string Escape(string? plain) => Special().Replace(VisibleText.OneLine(plain), @"\$0");

    /// <inheritdoc/>
    public override string ToString() => Text ?? "";

    private static int LongestRun(string text) => Backticks().Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max();

    // The colon and the full stop as well, where an address would otherwise become a link by itself.
    [GeneratedRegex(
        @"[\\`*_{}\[\]<>#|~&$@!]|^[-+=]|(?<=^\d+)[.)]|:(?=//)|(?<=\bwww)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}

/// <summary>Puts a literal and its holes together, and escapes the holes.</summary>
[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal readonly ref struct MarkdownInterpolation(int literalLength, int holeCount)
{
    private readonly StringBuilder text = new(literalLength + (16 * holeCount));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(Markdown markdown) => text.Append(markdown.ToString());

    public void AppendFormatted(IEnumerable<Markdown> parts) => text.AppendJoin("", parts);

    public void AppendFormatted(int number) => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(string? plain) => text.Append(Markdown.Escape(plain));

    public override string ToString() => text.ToString();
}
