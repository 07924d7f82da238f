namespace Studio.Errors.Benchmarks;

/// <summary>From the bytes of a body to its code, at several sizes of the catalog.</summary>
internal static class ClientBenchmark
{
    private const string Floor = "bare walk to the code";
    private const string Whole = "bare walk over the whole body";
    private const int ByteLimit = 0;

    // More than a generator accepts: what grows with the number of codes shows there.
    private static readonly int[] sizes = [.. Settings.Codes, 10_000];

    public static async Task RunAsync()
    {
        var report = new Report("client");
        var foreign = new List<double>();
        var own = new List<(double Size, double Cost)>();
        foreach (var size in sizes)
        {
            var costs = Interleaved.Run(new ClientCases(size).All, Settings.Rounds, Settings.Slice / 4);
            Tell(report, size, costs);
            foreign.Add(costs[ClientCases.ForeignOurs].Over(costs[ClientCases.ForeignWalk]));
            own.Add((size, costs[ClientCases.Ours].Over(costs[ClientCases.Walk])));
        }

        report.Goal("ours, other spelling: largest over smallest of these sizes", "itself", foreign.Max() / foreign.Min(), 1.15);
        report.Fact("ours: growth exponent", "number of codes", Growth.Exponent(own));
        TellShapes(report);
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            times.Add(await FirstCall.InFreshProcessAsync(1000));
        }

        report.Goal("ours: first call of a process, 1,000 codes", "milliseconds, not a ratio", times.Min(), 2);
    }

    private static void TellShapes(Report report)
    {
        var costs = Interleaved.Run(new ShapeCases().All, Settings.Rounds, Settings.Slice / 4);
        foreach (var name in ShapeCases.Names)
        {
            var (ours, walk) = (costs[name], costs[ShapeCases.WalkOf(name)]);
            report.Goal($"ours, another shape: {name}", Whole, ours.Over(walk), name == ShapeCases.Marked ? 2.0 : 1.45, ours.Bytes);
            report.Goal($"ours, another shape: {name}: bytes", "bytes, not a ratio", Math.Round(ours.Bytes, 1), ByteLimit);
        }
    }

    private static void Tell(Report report, int size, Dictionary<string, Measured> costs)
    {
        var codes = $"{size:N0} codes: ";
        var (walk, foreignWalk) = (costs[ClientCases.Walk], costs[ClientCases.ForeignWalk]);
        var (ours, foreign) = (costs[ClientCases.Ours], costs[ClientCases.ForeignOurs]);
        report.Goal(codes + "ours, a body of our own server", Whole, ours.Over(costs[ClientCases.WholeWalk]), 0.35, ours.Bytes);
        report.Fact(codes + "ours, a body of our own server", Floor, ours.Over(walk), ours.Bytes);
        report.Goal(codes + "ours, a body spelt otherwise", Floor, foreign.Over(foreignWalk), 1.45, foreign.Bytes);
        report.Goal(codes + "ours: bytes", "bytes, not a ratio", Math.Round(Math.Max(ours.Bytes, foreign.Bytes), 1), ByteLimit);
        foreach (var name in new[] { ClientCases.Frozen, ClientCases.Document, ClientCases.Generated })
        {
            report.Fact(codes + name, Floor, costs[name].Over(walk), costs[name].Bytes);
        }
    }
}
