namespace Studio.Errors.Benchmarks;

/// <summary>The bytes of one error, without a request around them.</summary>
internal static class WriterBenchmark
{
    private const string Floor = "copy of the finished bytes";

    public static void Run()
    {
        using var cases = new WriterCases();
        var costs = Interleaved.Run(cases.All, Settings.Rounds, Settings.Slice);
        var floor = costs[WriterCases.Copy];
        var report = new Report("writer");
        report.Goal(WriterCases.Ours, Floor, costs[WriterCases.Ours].Over(floor), 2.5, costs[WriterCases.Ours].Bytes);
        report.Goal(WriterCases.Shaped, WriterCases.Ours, costs[WriterCases.Shaped].Over(costs[WriterCases.Ours]), 1.1, costs[WriterCases.Shaped].Bytes);
        report.Goal(
            WriterCases.Listed,
            WriterCases.GeneratedList,
            costs[WriterCases.Listed].Over(costs[WriterCases.GeneratedList]),
            1.5,
            costs[WriterCases.Listed].Bytes);
        foreach (var name in new[] { WriterCases.Escaped, WriterCases.Generated, WriterCases.Reflected, WriterCases.Problem })
        {
            report.Fact(name, Floor, costs[name].Over(floor), costs[name].Bytes);
        }
    }
}
