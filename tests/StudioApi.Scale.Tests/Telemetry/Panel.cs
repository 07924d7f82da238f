using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>One line of a panel.</summary>
/// <param name="Name">Its legend.</param>
/// <param name="Points">Seconds from the start, and the value.</param>
internal sealed record Line(string Name, IReadOnlyList<(double At, double Value)> Points);

/// <summary>
/// A panel of the dashboard, with as much of PromQL as the dashboard has: rates, their sum by labels, a quantile of them.
/// </summary>
/// <param name="Title">Its title.</param>
/// <param name="Unit">What the values are: <c>reqps</c> or <c>s</c>.</param>
/// <param name="Metric">The metric that it shows.</param>
/// <param name="Filter">The label that is looked at, and what it has to be; empty where there is no filter.</param>
/// <param name="By">The labels that make a line.</param>
/// <param name="Quantile">The quantile of a histogram; null for a rate.</param>
internal sealed partial record Panel(
    string Title,
    string Unit,
    string Metric,
    (string Label, Regex Value)? Filter,
    IReadOnlyList<string> By,
    double? Quantile)
{
    private const double Step = 1;

    /// <summary>Reads the dashboard.</summary>
    public static IReadOnlyList<Panel> ReadAll(string path)
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(path));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray().Select(Read)];
    }

    /// <summary>What it shows of some samples: a value a second.</summary>
    public IReadOnlyList<Line> Show(IReadOnlyList<MetricSample> samples)
    {
        var start = samples.Min(sample => sample.At);
        var lines =
            from sample in samples
            where sample.Name == Metric
                && (Filter is not { } filter || filter.Value.IsMatch(sample.Labels.GetValueOrDefault(filter.Label, "")))
            let shown = By.Where(label => label != "le").Select(label => sample.Labels.GetValueOrDefault(label, ""))
            group sample by string.Join(' ', shown) into line
            orderby line.Key
            select new Line(
                line.Key,
                [.. Quantile is { } quantile
                    ? Quantiles(Rates(line, start, "le"), quantile)
                    : Rates(line, start).Select(rate => (rate.At, rate.Value))]);
        return [.. lines.Where(line => line.Points.Any(point => point.Value > 0))];
    }

    private static Panel Read(JsonElement panel)
    {
        var query = panel.GetProperty("targets")[0].GetProperty("expr").GetString()!;
        var parts = Query().Match(query);
        Assert.True(parts.Success, $"More PromQL than the tests read: {query}");
        return new(
            panel.GetProperty("title").GetString()!,
            panel.GetProperty("fieldConfig").GetProperty("defaults").GetProperty("unit").GetString()!,
            parts.Groups["metric"].Value,
            parts.Groups["label"] is { Success: true } label ? (label.Value, new($"^(?:{parts.Groups["value"].Value})$")) : null,
            parts.Groups["by"].Value.Split(", "),
            parts.Groups["quantile"] is { Success: true } quantile ? double.Parse(quantile.Value, CultureInfo.InvariantCulture) : null);
    }

    // Each process counts from its own start: the growth of each series, a second long, summed.
    private static IEnumerable<(double At, string Bucket, double Value)> Rates(
        IEnumerable<MetricSample> samples,
        double start,
        string bucket = "")
    {
        var growths =
            from sample in samples
            let labels = sample.Labels.OrderBy(label => label.Key).Select(label => $"{label.Key}={label.Value}")
            group sample by string.Join('\n', labels) into series
            let ordered = series.OrderBy(sample => sample.At).ToList()
            from pair in ordered.Prepend(ordered[0] with { Value = 0 }).Zip(ordered)
            select (
                At: Math.Floor((pair.Second.At - start) / Step) * Step,
                Bucket: pair.Second.Labels.GetValueOrDefault(bucket, ""),
                Value: Math.Max(0, pair.Second.Value - pair.First.Value));
        return
            from growth in growths
            group growth.Value by (growth.At, growth.Bucket) into second
            orderby second.Key.At
            select (second.Key.At, second.Key.Bucket, second.Sum() / Step);
    }

    private static IEnumerable<(double At, double Value)> Quantiles(
        IEnumerable<(double At, string Bucket, double Value)> rates,
        double quantile) =>
        from rate in rates
        group rate by rate.At into second
        let buckets = second.Select(rate => (Bound: Bound(rate.Bucket), rate.Value))
            .OrderBy(bucket => bucket.Bound).ToList()
        where buckets[^1].Value > 0
        let index = buckets.FindIndex(bucket => bucket.Value >= quantile * buckets[^1].Value)
        select (second.Key, double.IsFinite(buckets[index].Bound) ? buckets[index].Bound : buckets[^2].Bound);

    private static double Bound(string bucket) =>
        bucket == "+Inf" ? double.PositiveInfinity : double.Parse(bucket, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:histogram_quantile\((?<quantile>[0-9.]+), )?sum by \((?<by>[a-z_, ]+)\) \(rate\((?<metric>[a-z_]+)"
        + """(?:\{(?<label>[a-z_]+)=~?"(?<value>[^"]+)"\})?\[\$__rate_interval\]\)\)\)?$""")]
    private static partial Regex Query();
}
