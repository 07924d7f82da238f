using System.Globalization;
using System.Security;
using System.Text;

namespace StudioApi.Tests;

/// <summary>
/// The picture of the README, drawn of the same blocks that its tour shows and that are built and run: an edit of
/// errors.json, the compile error of its mistake, and the answer once it is mended.
/// </summary>
internal static class TourPicture
{
    private const int Width = 960;
    private const int LineHeight = 19;
    private const int Columns = 105;
    private const string Bad = "#ff7b72";
    private const string Good = "#7ee787";
    private const string Plain = "#e6edf3";
    private const string Quiet = "#8b949e";

    private static readonly CompositeFormat card = CompositeFormat.Parse("""
        <g transform="translate(0 {0})"><rect width="{1}" height="{2}" rx="8" fill="#161b22" stroke="#30363d"/>
        <text x="20" y="25" class="title">{3}</text>

        """);

    /// <summary>The picture as SVG.</summary>
    public static string Draw()
    {
        var entry = Readme.Block("tour-entry").Split('\n').ToList();
        var status = entry.FindIndex(line => line.Contains("\"status\"", StringComparison.Ordinal));
        var mistaken = entry[status].Replace("409", "999", StringComparison.Ordinal);
        var answer = Readme.Block("tour-answer").Split('\n');
        var picture = new StringBuilder();
        var y = 0;
        y += Card(picture, y, "1 · an edit of errors.json",
        [
            .. entry.Take(status).Select(line => (line, Plain)),
            (mistaken + "      ← a mistake", Bad),
            .. entry.Skip(status + 1).Select(line => (line, Plain)),
        ]);
        y += Card(picture, y, "2 · a compile error, at its place", [("$ dotnet build", Quiet), (Readme.Block("tour-mistake"), Bad)]);
        y += Card(picture, y, "3 · mended, and returned by an endpoint",
        [
            (entry[status], Good),
            (Readme.Block("tour-program").Split('\n').Single(line => line.Contains("new ApiErrors.", StringComparison.Ordinal)), Plain),
        ]);
        y += Card(picture, y, "4 · the answer",
        [
            ("$ curl -i -X POST localhost:5000/v1/studios/std_demo_main/archive", Quiet),
            (answer[0], Bad),
            .. answer[1..^1].Select(line => (line, Plain)),
            .. Wrapped(answer[^1]).Select(line => (line, Good)),
        ]);
        var height = (y - 12).ToString(CultureInfo.InvariantCulture);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img">
            <title>An edit of errors.json becomes a compile error, and then an answer</title>
            <style>text {"{"} font: 14px ui-monospace, Menlo, Consolas, monospace; white-space: pre; {"}"} .title {"{"} font-weight: bold; fill: #58a6ff; {"}"}</style>
            {picture}</svg>

            """;
    }

    private static int Card(StringBuilder picture, int y, string title, (string Text, string Colour)[] lines)
    {
        var height = 46 + (lines.Length * LineHeight);
        picture.AppendFormat(CultureInfo.InvariantCulture, card, y, Width, height, title);
        for (var index = 0; index < lines.Length; index++)
        {
            var (text, colour) = lines[index];
            picture.Append(CultureInfo.InvariantCulture, $"<text x=\"20\" y=\"{52 + (index * LineHeight)}\" fill=\"{colour}\" xml:space=\"preserve\">{SecurityElement.Escape(text)}</text>\n");
        }

        picture.Append("</g>\n");
        return height + 12;
    }

    private static IEnumerable<string> Wrapped(string line) => line.Chunk(Columns).Select(part => new string(part));
}
