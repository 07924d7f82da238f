using System.Diagnostics;

namespace Studio.Errors.Benchmarks;

/// <summary>
/// Measures cases in turn, in many short rounds, so that a slow moment of the machine hits all of them. Only the ratios
/// between the cases of one call mean something.
/// </summary>
internal static class Interleaved
{
    private const int Warmups = 15;
    private const int CallsOfAWarmup = 400;

    private static readonly TimeSpan PauseForJit = TimeSpan.FromMilliseconds(120);

    /// <summary>Measures.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="rounds">How often each has its turn.</param>
    /// <param name="slice">How long a turn lasts, more or less.</param>
    /// <returns>The costs by name.</returns>
    public static Dictionary<string, Measured> Run(IReadOnlyList<Case> cases, int rounds, TimeSpan slice)
    {
        WarmUp(cases);
        var counts = cases.Select(each => Count(each, slice)).ToArray();
        var costs = cases.ToDictionary(static each => each.Name, static _ => new Measured(double.MaxValue, double.MaxValue));
        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < cases.Count; index++)
            {
                var (name, best) = (cases[index].Name, costs[cases[index].Name]);
                var cost = Once(cases[index], counts[index]);
                costs[name] = new(Math.Min(best.Nanoseconds, cost.Nanoseconds), Math.Min(best.Bytes, cost.Bytes));
            }
        }

        if (Settings.ShowsTimes)
        {
            foreach (var (name, cost) in costs)
            {
                Console.WriteLine($"{name,-45} {cost.Nanoseconds,12:0.0} ns {cost.Bytes,10:0.0} bytes");
            }
        }

        return costs;
    }

    // The code that the JIT makes first is not the code that stays: it is replaced, twice, while the cases warm up.
    private static void WarmUp(IReadOnlyList<Case> cases)
    {
        for (var warm = 0; warm < Warmups; warm++)
        {
            foreach (var each in cases)
            {
                each.Repeat(CallsOfAWarmup);
            }

            Thread.Sleep(PauseForJit);
        }
    }

    private static int Count(Case each, TimeSpan slice)
    {
        var count = 1;
        while (true)
        {
            var cost = Once(each, count).Nanoseconds * count;
            if (cost >= slice.TotalNanoseconds)
            {
                return count;
            }

            count = cost < slice.TotalNanoseconds / 10 ? count * 4 : (int)Math.Ceiling(count * slice.TotalNanoseconds / cost * 1.1);
        }
    }

    private static Measured Once(Case each, int count)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        each.Repeat(count);
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new(elapsed.TotalNanoseconds / count, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)count);
    }
}
