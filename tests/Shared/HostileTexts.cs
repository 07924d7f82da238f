using System.Text.Json;

namespace Studio.Errors.Tests;

/// <summary>
/// Texts that try to get out of their place in one of the languages a catalog is printed in, and a catalog that has them
/// wherever it takes a text.
/// </summary>
internal static class HostileTexts
{
    public static readonly IReadOnlyList<string> All =
    [
        // C#: literals of every kind, comments, directives.
        "\"\"\" ; evil() ; \"\"\"u8;", "\"\"\"\"\"\"", "\\u0022 \\", "\\\" + evil() + \\\"", "$\"{x}\"", "@\"\"", "//", "#if", "#pragma warning disable", "'", "@", "\t",
        "{{0}} {{{{}}}}", "global::System.Environment.Exit(1);",

        // XML documentation.
        "*/ evil /*", "</summary><script>&amp;]]>", "<see cref=\"T:Evil\"/>", "<![CDATA[", "<!-- -->", "&#x0; &lt; & < >", "<?xml version=\"1.0\"?>",

        // TypeScript.
        "*/ export const evil = 1; /*", "${evil} `\\u002a/", "@deprecated @ts-ignore {@link evil}", "/// <reference path=\"evil\" />", "</script>", "*", "*\\/",

        // Markdown.
        "# heading", "```\nevil\n```", "| a | b |", "[evil](javascript:evil)", "![evil](https://evil)", "**_~~`", "1. \n- \n> ", "---", "<details>", "\\", "    code",

        // HTML.
        "<img src=x onerror=evil()>", "\"><svg onload=evil()>", "' autofocus onfocus=evil() '", "&lt;script&gt;", "<a href=\"javascript:evil()\">", "<!--", "-->",

        // JSON.
        "\"}, \"evil\": { \"", "\\u0000", "__proto__", "null",

        // Unicode: line ends, directions, what is invisible, what is nothing.
        "line\nbreak\r\nand\u0085more\u2028and\u2029paragraphs", "\u202Edesrever\u2066", "\uFEFF\u200B\u00AD", "\u0000\u0001\u001B[31m\u007F", "\uFFFE\uFFFF\uFDD0\uFFFD",
        "\uD83D\uDE00 and \uE000", "\uDBFF\uDFFF \uD83F\uDFFE", "e\u0301 \u1E9E \uFB03", "a\u0300\u0300\u0300\u0300\u0300\u0300\u0300",

        // Turkish and others whose letters change with the culture.
        "İıŞ ß é", "TITLE title INFO info ILIK ılık", "ǅ ς Σ",
    ];

    /// <summary>The code of the entry that has a text.</summary>
    public static string CodeOf(int index) => $"code_{index}";

    /// <summary>A catalog with an entry for each text, which stands in all its members; or the same with a calm text in its place.</summary>
    public static string Catalog(bool isCalm = false)
    {
        var entries = All.Select((text, index) => $"\"{CodeOf(index)}\": {Entry(isCalm ? "calm" : text)}");
        return $$"""{ "version": {{JsonSerializer.Serialize(isCalm ? "calm" : string.Concat(All))}}, "errors": { {{string.Join(",\n", entries)}} } }""";
    }

    /// <summary>A text as a message has it.</summary>
    public static string Doubled(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Entry(string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        var filled = JsonSerializer.Serialize("x " + text);
        return $$"""
            {
              "status": 400, "retry": "never", "message": {{JsonSerializer.Serialize("{detail}" + Doubled(text))}},
              "fields": { "hint": { "type": "string", "default": {{quoted}}, "description": {{quoted}}, "example": {{quoted}} } },
              "values": { "detail": { "type": "string", "default": {{quoted}}, "description": {{quoted}} } },
              "when": {{quoted}}, "remedy": {{quoted}}, "since": {{filled}}, "deprecated": {{filled}}
            }
            """;
    }
}
