using System.Text.RegularExpressions;

namespace Studio.Errors.Reference;

/// <summary>Colours code by its plainest parts: comments, names of members, texts, numbers, keywords.</summary>
internal static partial class CodeColours
{
    private static readonly string[] Kinds = ["comment", "name", "text", "number", "keyword"];

    /// <summary>A block of code with a caption and a button that copies it.</summary>
    /// <param name="caption">What the block shows.</param>
    /// <param name="code">The code.</param>
    /// <param name="kind">Its language, as a class: json, http, shell, csharp or typescript.</param>
    public static Html Block(string caption, string code, string kind) => Html.Of($"""
        <figure class="code">
        <figcaption><span>{caption}</span><button type="button" class="copy" aria-label="Copy: {caption}">Copy</button></figcaption>
        <pre class="{kind}" tabindex="0" aria-label="{caption}"><code>{Colour(code)}</code></pre>
        </figure>

        """);

    private static IEnumerable<Html> Colour(string code)
    {
        var position = 0;
        foreach (Match token in Token().Matches(code))
        {
            yield return Html.Of($"{code[position..token.Index]}");
            yield return Html.Of($"""<span class="{Kinds.First(kind => token.Groups[kind].Success)}">{token.Value}</span>""");
            position = token.Index + token.Length;
        }

        yield return Html.Of($"{code[position..]}");
    }

    [GeneratedRegex("""
        (?<comment>(?<![:"'\w])//[^\n]*)
        | (?<name>"(?:[^"\\\n]|\\.)*"(?=:[ ])|^[A-Z][A-Za-z-]+:)
        | (?<text>[$]?"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|`[^`\n]*`)
        | (?<keyword>\b(?:using|var|if|await|switch|case|default|break|throw|new|const|return|as|is|not|null|true|false|curl|HTTP/1\.1)\b)
        | (?<number>(?<![\w.-])\d+(?:\.\d+)?(?![\w-]))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
