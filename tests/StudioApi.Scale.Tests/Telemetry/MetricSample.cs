using System.Globalization;

namespace StudioApi.Tests;

/// <summary>One value of one series, under the names that Prometheus gives what comes over OTLP.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="At">When, in seconds.</param>
/// <param name="Value">The value, which counts up from the start of the process.</param>
internal sealed record MetricSample(string Name, IReadOnlyDictionary<string, string> Labels, double At, double Value)
{
    /// <summary>Reads a metric of OTLP.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="instance">The process that sent it.</param>
    public static IEnumerable<MetricSample> Of(ProtoMessage metric, string instance)
    {
        var name = metric.Text(1).Replace('.', '_') + (metric.Text(3) is "s" ? "_seconds" : "");
        foreach (var point in metric.Path(7, 1))
        {
            yield return new(
                $"{name}_total",
                Labelled(point.Attributes(7)),
                TimeOf(point),
                point.Has(6) ? point.Number(6) : point.Double(4));
        }

        foreach (var point in metric.Path(5, 1))
        {
            yield return new(name, Labelled(point.Attributes(7)), TimeOf(point), point.Has(6) ? point.Number(6) : point.Double(4));
        }

        foreach (var point in metric.Path(9, 1))
        {
            var sum = 0UL;
            var bounds = point.Packed(7)
                .Select(bound => BitConverter.UInt64BitsToDouble(bound).ToString(CultureInfo.InvariantCulture))
                .Append("+Inf");
            foreach (var (bound, count) in bounds.Zip(point.Packed(6)))
            {
                sum += count;
                yield return new($"{name}_bucket", Labelled(point.Attributes(9), ("le", bound)), TimeOf(point), sum);
            }

            yield return new($"{name}_count", Labelled(point.Attributes(9)), TimeOf(point), point.Number(4));
        }

        Dictionary<string, string> Labelled(Dictionary<string, string> attributes, params (string Name, string Value)[] more) => new(
        [
            .. attributes.Select(attribute => KeyValuePair.Create(attribute.Key.Replace('.', '_'), attribute.Value)),
            .. more.Select(label => KeyValuePair.Create(label.Name, label.Value)),
            new("instance", instance),
        ]);
    }

    private static double TimeOf(ProtoMessage point) => point.Number(3) / 1e9;
}
