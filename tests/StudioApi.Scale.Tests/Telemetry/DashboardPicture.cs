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

    private static readonly string[] colours = ["#7eb26d", "#eab839", "#6ed0e0", "#ef843c", "#e24d42", "#1f78c1", "#ba43a9", "#705da0", "#508642"];

    /// <summary>The picture as SVG.</summary>
    public static string Draw(IReadOnlyList<(Panel Panel, IReadOnlyList<Line> Lines)> panels)
    {
        var end = panels.SelectMany(panel => panel.Lines).SelectMany(line => line.Points).Max(point => point.At);
        var height = (panels.Count + 1) / 2 * (PanelHeight + 10);
        var picture = new StringBuilder();
        foreach (var (index, (panel, lines)) in panels.Index())
        {
            picture.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({index % 2 * (PanelWidth + 20)} {index / 2 * (PanelHeight + 10)})\">\n");
            Draw(picture, panel, lines, end);
            picture.Append("</g>\n");
        }

        return $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{Width}}" height="{{height}}" viewBox="0 0 {{Width}} {{height}}" role="img">
            <title>The dashboard while an instance, Redis and PostgreSQL are killed and come back</title>
            <style>text { font: 11px system-ui, sans-serif; fill: #c7d0d9 } .title { font-size: 13px; font-weight: bold } polyline { fill: none; stroke-width: 1.5 }</style>
            {{picture}}</svg>

            """;
    }

    private static void Draw(StringBuilder picture, Panel panel, IReadOnlyList<Line> lines, double end)
    {
        var highest = lines.SelectMany(line => line.Points).Select(point => point.Value).DefaultIfEmpty(1).Max();
        picture.Append(CultureInfo.InvariantCulture, $"<rect width=\"{PanelWidth}\" height=\"{PanelHeight}\" rx=\"4\" fill=\"#181b1f\"/>\n");
        picture.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"22\" class=\"title\">{SecurityElement.Escape(panel.Title)}</text>\n");
        if (lines is [])
        {
            picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{PanelWidth / 2}\" y=\"{PanelHeight / 2}\" text-anchor=\"middle\">No data</text>\n");
            return;
        }

        foreach (var part in new[] { 0, 0.5, 1 })
        {
            var y = Top + (PlotHeight * (1 - part));
            picture.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {y:F1}h{PlotWidth}\" stroke=\"#2c3235\"/><text x=\"{Left - 6}\" y=\"{y + 4:F1}\" text-anchor=\"end\">{Label(panel, highest * part)}</text>\n");
        }

        picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Top + PlotHeight + 18}\">0 s</text><text x=\"{Left + PlotWidth}\" y=\"{Top + PlotHeight + 18}\" text-anchor=\"end\">{end:F0} s</text>\n");
        foreach (var (index, line) in lines.Index())
        {
            var colour = colours[index % colours.Length];
            var points = line.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{Left + (PlotWidth * point.At / end):F1},{Top + (PlotHeight * (1 - (point.Value / highest))):F1}"));
            var y = Top + 6 + (index * 16);
            picture.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', points)}\" stroke=\"{colour}\"/>");
            picture.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + PlotWidth + 18}\" y=\"{y - 4}\" width=\"12\" height=\"3\" fill=\"{colour}\"/><text x=\"{Left + PlotWidth + 36}\" y=\"{y}\">{SecurityElement.Escape(Legend(line.Name))}</text>\n");
        }
    }

    private static string Label(Panel panel, double value) =>
        panel.Unit == "s" ? string.Create(CultureInfo.InvariantCulture, $"{value:0.##} s") : string.Create(CultureInfo.InvariantCulture, $"{value:0}/s");

    private static string Legend(string name) =>
        name.Length == 0 ? "(no route)" : name.Length > LongestLegend ? string.Concat(name.AsSpan(0, LongestLegend), "…") : name;
}
