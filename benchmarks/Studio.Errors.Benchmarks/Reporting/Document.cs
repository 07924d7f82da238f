using System.Globalization;
using System.Text;

namespace Studio.Errors.Benchmarks;

/// <summary>Puts the table of all areas between the markers of docs/performance.md.</summary>
internal static class Document
{
    private const string Begin = "<!-- benchmarks/run.sh writes from here -->";
    private const string End = "<!-- to here -->";

    /// <summary>Writes.</summary>
    /// <param name="path">The document.</param>
    /// <param name="areas">The areas and their headings.</param>
    /// <returns>How many goals were reached, and how many there are.</returns>
    public static (int Reached, int All) Write(string path, IReadOnlyList<(string Area, string Heading)> areas)
    {
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} has lost its markers.");
        }

        var table = new StringBuilder().Append(Begin).Append("\n\n");
        foreach (var (area, heading) in areas)
        {
            Append(table.Append(CultureInfo.InvariantCulture, $"### {heading}\n\n"), Report.Read(area));
        }

        var goals = areas.SelectMany(static area => Report.Read(area.Area)).Where(static row => row.Goal is not null).ToArray();
        var reached = goals.Count(static row => row.IsReached);
        table.Append(CultureInfo.InvariantCulture, $"{reached} of {goals.Length} goals are reached. {Machine.Facts}\n\n");
        File.WriteAllText(path, text[..from] + table + text[to..]);
        return (reached, goals.Length);
    }

    private static void Append(StringBuilder table, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0)
        {
            table.Append("Not measured in this run.\n\n");
            return;
        }

        table.Append("| case | × | of | bytes | goal | |\n|---|---:|---|---:|---|---|\n");
        foreach (var row in rows)
        {
            var bytes = row.Bytes?.ToString("N0", CultureInfo.InvariantCulture);
            var verdict = row.Goal is null ? "" : row.IsReached ? "reached" : "**not reached**";
            table.Append(CultureInfo.InvariantCulture, $"| {row.What} | {row.Value} | {row.Against} | {bytes} | {row.Goal} | {verdict} |\n");
        }

        table.Append('\n');
    }
}
