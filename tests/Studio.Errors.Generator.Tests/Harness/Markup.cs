using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Studio.Errors.Generator.Tests;

/// <summary>A text whose expected diagnostics are marked: <c>{|SERR042:ApiErrors|}</c>.</summary>
internal sealed partial class Markup
{
    public Markup(string file, string marked)
    {
        var plain = new StringBuilder();
        var end = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            plain.Append(marked, end, match.Index - end);
            var content = match.Groups["text"].Value;
            foreach (var id in match.Groups["id"].Value.Split(','))
            {
                Expected.Add(Describe(id, file, plain.Length, content.Length));
            }

            plain.Append(content);
            end = match.Index + match.Length;
        }

        Text = plain.Append(marked, end, marked.Length - end).ToString();
    }

    public string Text { get; }

    /// <summary>The expected diagnostics as <see cref="Describe"/> writes them.</summary>
    public IList<string> Expected { get; } = [];

    public static string Describe(string id, string file, int start, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} in {file} at {start}, {length} long");

    [GeneratedRegex(@"\{\|(?<id>[A-Z0-9,]+):(?<text>.*?)\|\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
