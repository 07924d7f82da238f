using System.Globalization;
using System.Text.Json;

namespace Studio.Errors.Benchmarks;

/// <summary>The rows of one area, written as they come, so that an area that is cut off keeps what it has.</summary>
/// <param name="area">The area's name.</param>
internal sealed class Report(string area)
{
    private readonly List<Row> rows = [];

    /// <summary>The folder of the results.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Environment.GetEnvironmentVariable("STUDIO_BENCH_RESULTS") ?? "artifacts/benchmarks").FullName;

    /// <summary>The rows of an area that was measured; none where it was not.</summary>
    public static IReadOnlyList<Row> Read(string area) =>
        File.Exists(PathOf(area)) ? JsonSerializer.Deserialize<List<Row>>(File.ReadAllText(PathOf(area)))! : [];

    /// <summary>Ours, with a goal that it may not exceed.</summary>
    public void Goal(string what, string against, double ratio, double goal, double? bytes = null) =>
        Add(new(what, Number(ratio), against, bytes, "≤ " + Number(goal), ratio <= goal));

    /// <summary>Ours, with a goal that it has to come up to.</summary>
    public void GoalAtLeast(string what, string against, double ratio, double goal) =>
        Add(new(what, Number(ratio), against, null, "≥ " + Number(goal), ratio >= goal));

    /// <summary>A case that ours is compared with, or a fact without a goal.</summary>
    public void Fact(string what, string against, double ratio, double? bytes = null) =>
        Add(new(what, Number(ratio), against, bytes));

    /// <summary>Three digits that mean something, and no more.</summary>
    public static string Number(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.1 or 0 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.0000", CultureInfo.InvariantCulture),
    };

    private static string PathOf(string area) => Path.Combine(Folder, area + ".json");

    private void Add(Row row)
    {
        rows.Add(row);
        File.WriteAllText(PathOf(area), JsonSerializer.Serialize(rows));
        Console.WriteLine($"{area,-10} {row.What,-58} {row.Value,9} {row.Against,-34} {row.Bytes,8:0}  {row.Goal} {(row.Goal is null ? "" : row.IsReached ? "reached" : "NOT REACHED")}");
    }
}
