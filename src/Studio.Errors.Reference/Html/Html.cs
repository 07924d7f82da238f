using System.Runtime.CompilerServices;

namespace Studio.Errors.Reference;

/// <summary>
/// Finished HTML. It is made of interpolated strings alone, whose holes are escaped unless they hold HTML already: what
/// a catalog says can't become markup, because no call is there that would let it.
/// </summary>
internal readonly record struct Html(string Text)
{
    /// <summary>HTML of a literal with holes.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToString());

    /// <summary>HTML where a condition holds, else nothing.</summary>
    public static Html When(bool condition, HtmlInterpolation markup) => condition ? Of(markup) : default;

    /// <inheritdoc/>
    public override string ToString() => Text ?? "";
}

/// <summary>Puts a literal and its holes together, and escapes the holes.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation(int literalLength, int holeCount)
{
    private readonly System.Text.StringBuilder text = new(literalLength + (16 * holeCount));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(Html html) => text.Append(html.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => text.AppendJoin("", parts);

    public void AppendFormatted(int number) => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(string? plain) => text.Append(System.Net.WebUtility.HtmlEncode(VisibleText.Of(plain)));

    public override string ToString() => text.ToString();
}
