using System.Globalization;
using System.Security;
using System.Text;

namespace StudioApi.Tests;

/// <summary>The picture of docs/scale.md: the dashboard's panels with what instances sent while parts of them were killed.</summary>
internal static class DashboardPicture
{
    private const int Width = 1200;
    private const int PanelWidth = 590;
    private const int PanelHeight = 210;
    private const int Left = 52;
    private const int PlotWidth = 330;
    private const int Top = 40;
    private const int PlotHeight = 135;
    private const int LongestLegend = 24;
    private const string AtEnd = "text-anchor=\"end\"";

    private static readonly string[] colours =
    [
        "#7eb26d", "#eab839", "#6ed0e0", "#ef843c", "#e24d42", "#1f78c1", "#ba43a9", "#705da0", "#508642",
    ];

    /// <summary>The picture as SVG.</summary>
    public static string Draw(IReadOnlyList<(Panel Panel, IReadOnlyList<Line> Lines)> panels)
    {
        var end = panels.SelectMany(panel => panel.Lines).SelectMany(line => line.Points).Max(point => point.At);
        var height = (panels.Count + 1) / 2 * (PanelHeight + 10);
        var picture = new StringBuilder();
        foreach (var (index, (panel, lines)) in panels.Index())
        {
            picture.Append(
                CultureInfo.InvariantCulture,
                $"<g transform=\"translate({index % 2 * (PanelWidth + 20)} {index / 2 * (PanelHeight + 10)})\">\n");
            Draw(picture, panel, lines, end);
            picture.Append("</g>\n");
        }

        return $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{Width}}" height="{{height}}" viewBox="0 0 {{Width}} {{height}}" role="img">
            <title>The dashboard while an instance, Redis and PostgreSQL are killed and come back</title>
            <style>
            text { font: 11px system-ui, sans-serif; fill: #c7d0d9 }
            .title { font-size: 13px; font-weight: bold }
            polyline { fill: none; stroke-width: 1.5 }
            </style>
            {{picture}}</svg>

            """;
    }

    private static void Draw(StringBuilder picture, Panel panel, IReadOnlyList<Line> lines, double end)
    {
        var highest = lines.SelectMany(line => line.Points).Select(point => point.Value).DefaultIfEmpty(1).Max();
        Add(picture, $"<rect width=\"{PanelWidth}\" height=\"{PanelHeight}\" rx=\"4\" fill=\"#181b1f\"/>\n");
        Write(picture, 12, 22, panel.Title, "class=\"title\"");
        if (lines is [])
        {
            Write(picture, PanelWidth / 2, PanelHeight / 2, "No data", "text-anchor=\"middle\"");
            return;
        }

        foreach (var part in new[] { 0, 0.5, 1 })
        {
            var y = Top + (PlotHeight * (1 - part));
            Add(picture, $"<path d=\"M{Left} {y:F1}h{PlotWidth}\" stroke=\"#2c3235\"/>");
            Write(picture, Left - 6, y + 4, Label(panel, highest * part), AtEnd);
        }

        Write(picture, Left, Top + PlotHeight + 18, "0 s");
        Write(picture, Left + PlotWidth, Top + PlotHeight + 18, string.Create(CultureInfo.InvariantCulture, $"{end:F0} s"), AtEnd);
        foreach (var (index, line) in lines.Index())
        {
            var colour = colours[index % colours.Length];
            var y = Top + 6 + (index * 16);
            Add(picture, $"<polyline points=\"{string.Join(' ', line.Points.Select(Place))}\" stroke=\"{colour}\"/>");
            Add(picture, $"<rect x=\"{Left + PlotWidth + 18}\" y=\"{y - 4}\" width=\"12\" height=\"3\" fill=\"{colour}\"/>");
            Write(picture, Left + PlotWidth + 36, y, Legend(line.Name));
        }

        string Place((double At, double Value) point) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Left + (PlotWidth * point.At / end):F1},{Top + (PlotHeight * (1 - (point.Value / highest))):F1}");
    }

    private static void Write(StringBuilder picture, double x, double y, string text, string attributes = "") =>
        Add(picture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" {attributes}>{SecurityElement.Escape(text)}</text>\n");

    private static void Add(StringBuilder picture, FormattableString part) =>
        picture.Append(part.ToString(CultureInfo.InvariantCulture));

    private static string Label(Panel panel, double value) =>
        panel.Unit == "s"
            ? string.Create(CultureInfo.InvariantCulture, $"{value:0.##} s")
            : string.Create(CultureInfo.InvariantCulture, $"{value:0}/s");

    private static string Legend(string name) =>
        name.Length == 0 ? "(no route)" : name.Length > LongestLegend ? string.Concat(name.AsSpan(0, LongestLegend), "…") : name;
}
