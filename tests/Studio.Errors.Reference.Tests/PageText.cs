using System.Net;
using System.Text.RegularExpressions;

namespace Studio.Errors.Reference.Tests;

/// <summary>What a reader of a page sees: its text, without markup, style and script.</summary>
internal static partial class PageText
{
    public static string Of(string html)
    {
        var shown = Hidden().Replace(html, "");
        return Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(shown, "")), " ");
    }

    /// <summary>Every element and attribute name of a page, by which markup that came out of a text is noticed.</summary>
    public static IEnumerable<string> Names(string html) =>
        Markup().Matches(Hidden().Replace(html, "")).SelectMany(tag =>
            new[] { tag.Groups["name"].Value }.Concat(tag.Groups["attribute"].Captures.Select(attribute => attribute.Value)));

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("""<(?<name>[a-zA-Z!][\w!]*)(?:\s+(?<attribute>[\w-]+)(?:="[^"]*")?)*\s*>""")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
