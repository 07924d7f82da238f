using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Studio.Errors.Benchmarks;

/// <summary>A server process of its own under load: the CPU that it takes for a request, as its own times say.</summary>
internal static class LoadBenchmark
{
    private const string Floor = "endpoint that makes an id";
    private const int Rounds = 7;

    /// <summary>Serves the three applications until the input ends; prints their ports.</summary>
    public static async Task ServeAsync()
    {
        foreach (var build in new[] { Applications.Bare, Applications.WithPipeline, Applications.Framework })
        {
            var app = build(static _ => { }, new(IPAddress.Loopback, 0));
            await app.StartAsync();
            Console.WriteLine(new Uri(app.Urls.First()).Port);
        }

        await Console.In.ReadToEndAsync();
    }

    public static async Task RunAsync()
    {
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(LoadBenchmark).Assembly.Location, "serve"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            var (bare, piped, framework) = (await PortAsync(server), await PortAsync(server), await PortAsync(server));
            (string Name, LoadDriver Driver)[] cases =
            [
                ("floor", new(bare, Applications.CopyWithId)),
                ("ours", new(piped, Applications.Ours)),
                ("text", new(bare, Applications.Text)),
                ("json", new(bare, Applications.GeneratedJson)),
                ("problem", new(bare, Applications.Problem)),
                ("thrown", new(piped, Applications.Thrown)),
                ("framework", new(framework, Applications.Thrown)),
            ];
            Tell(await MeasureAsync(server, cases));
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(Process server, (string Name, LoadDriver Driver)[] cases)
    {
        var costs = cases.ToDictionary(static each => each.Name, static _ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, driver) in cases)
            {
                server.Refresh();
                var before = server.TotalProcessorTime;
                var count = await driver.RunAsync(Settings.LoadSlice);
                server.Refresh();
                costs[name].Add((server.TotalProcessorTime - before).TotalNanoseconds / count);
            }
        }

        Array.ForEach(cases, static each => each.Driver.Dispose());

        // The first round warms up.
        return costs.ToDictionary(static each => each.Key, static each => each.Value.Skip(1).Order().ElementAt(Rounds / 2));
    }

    private static void Tell(Dictionary<string, double> costs)
    {
        var report = new Report("load");
        report.Goal("ours returned, whole pipeline", Floor, costs["ours"] / costs["floor"], 1.12);
        report.GoalAtLeast("ours thrown and mapped", "ours returned", costs["thrown"] / costs["ours"], 4);
        report.Fact("plain text of equal size", Floor, costs["text"] / costs["floor"]);
        report.Fact("`TypedResults.Json`, source-generated", Floor, costs["json"] / costs["floor"]);
        report.Fact("`TypedResults.Problem`", Floor, costs["problem"] / costs["floor"]);
        report.Fact("thrown, `UseExceptionHandler` and ProblemDetails", Floor, costs["framework"] / costs["floor"]);
    }

    private static async Task<int> PortAsync(Process server) =>
        int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
}
