using System.Globalization;
using System.Text;

namespace Studio.Errors.Testing;

/// <summary>A report for people.</summary>
internal static class CoverageText
{
    /// <summary>A report as a table.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The sum, then a line for each endpoint and error.</returns>
    public static string Table(ErrorCoverageReport report)
    {
        var text = new StringBuilder(Sum(report)).Append('\n');
        var showsApplication = HasSeveral(report);
        var widths = (Endpoint: Width(report, static row => EndpointOf(row)), Code: Width(report, static row => row.Code));
        foreach (var row in report.Rows)
        {
            var application = showsApplication ? row.Application + ": " : "";
            var endpoint = EndpointOf(row).PadRight(widths.Endpoint);
            text.Append(CultureInfo.InvariantCulture, $"  {application}{endpoint}  {row.Code.PadRight(widths.Code)}  {State(row)}\n");
        }

        return text.ToString();
    }

    /// <summary>A report as Markdown.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A heading with the sum, and a table.</returns>
    public static string Markdown(ErrorCoverageReport report)
    {
        var showsApplication = HasSeveral(report);
        var text = new StringBuilder("## Error coverage\n\n").Append(Sum(report)).Append("\n\n");
        text.Append(showsApplication ? "| application " : "").Append("| endpoint | code | |\n");
        text.Append(showsApplication ? "|---" : "").Append("|---|---|---|\n");
        foreach (var row in report.Rows)
        {
            var application = showsApplication ? $"| {Cell(row.Application)} " : "";
            var state = row.IsGap ? $"**{State(row)}**" : State(row);
            text.Append(CultureInfo.InvariantCulture, $"{application}| {Cell(EndpointOf(row))} | {Cell(row.Code)} | {state} |\n");
        }

        return text.ToString();
    }

    /// <summary>What is missing, and what to do.</summary>
    /// <param name="report">The report.</param>
    /// <param name="gaps">What was declared and never seen.</param>
    /// <param name="declared">How many errors are declared.</param>
    /// <returns>The text of a failure.</returns>
    public static string OfGaps(ErrorCoverageReport report, IReadOnlyCollection<ErrorCoverageRow> gaps, int declared)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{gaps.Count} of {declared} declared errors were never answered:\n");
        foreach (var gap in gaps)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {gap}{(gap.Asked > 0 ? " (only asked for, with Prefer)" : "")}\n");
        }

        var first = gaps.First();
        text.Append(CultureInfo.InvariantCulture, $"Provoke each in a test, or except it: ShouldCoverEveryDeclaredCode(\"{first}\").\n");
        return text.Append('\n').Append(Table(report)).ToString();
    }

    private static string Sum(ErrorCoverageReport report)
    {
        var declared = report.Rows.Count(static row => row.Origin == ErrorOrigin.Declared);
        var undeclared = report.Rows.Count(static row => row.Origin == ErrorOrigin.Undeclared);
        var drifted = undeclared == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {undeclared} answered without being declared.");
        var answered = declared - report.Rows.Count(static row => row.IsGap);
        return string.Create(CultureInfo.InvariantCulture, $"{answered} of {declared} declared errors were answered.{drifted}");
    }

    private static string State(ErrorCoverageRow row)
    {
        var asked = row.Asked == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", asked for {row.Asked}");
        var seen = row.Seen == 0 ? "never seen" : string.Create(CultureInfo.InvariantCulture, $"seen {row.Seen}");
        return row.Origin switch
        {
            ErrorOrigin.Declared => seen + asked,
            ErrorOrigin.Pipeline => $"{seen}{asked}, by the pipeline",
            ErrorOrigin.Undeclared => $"{seen}{asked}, undeclared",
        };
    }

    private static string EndpointOf(ErrorCoverageRow row) => row.Endpoint.Length == 0 ? "no endpoint" : row.Endpoint;

    private static bool HasSeveral(ErrorCoverageReport report) => report.Rows.DistinctBy(static row => row.Application).Skip(1).Any();

    private static int Width(ErrorCoverageReport report, Func<ErrorCoverageRow, string> text) =>
        report.Rows.Select(row => text(row).Length).DefaultIfEmpty().Max();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
