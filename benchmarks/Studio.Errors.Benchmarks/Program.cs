// benchmarks/run.sh runs one area at a time in a process of its own, then has the table written.
using System.Globalization;
using BenchmarkDotNet.Running;
using Studio.Errors.Benchmarks;

(string Area, string Heading)[] areas =
[
    ("waits", "What people wait for"),
    ("writer", "Server: the envelope's bytes alone"),
    ("request", "Server: a whole request through Kestrel, in memory"),
    ("load", "Server: CPU of its process under load over loopback"),
    ("client", "Client: from bytes to the code"),
    ("generator", "Generator"),
    ("emit", "Compiler: binding and emitting what was generated"),
    ("analyzers", "Analyzers: added CPU of a compile"),
];

switch (args)
{
    case ["writer"]:
        WriterBenchmark.Run();
        return 0;
    case ["request"]:
        await RequestBenchmark.RunAsync();
        return 0;
    case ["load"]:
        await LoadBenchmark.RunAsync();
        return 0;
    case ["client"]:
        await ClientBenchmark.RunAsync();
        return 0;
    case ["generator"]:
        GeneratorBenchmark.Run();
        return 0;
    case ["emit"]:
        EmitBenchmark.Run();
        return 0;
    case ["analyzers"]:
        await AnalyzerBenchmark.RunAsync();
        return 0;
    case ["waits", var measured]:
        WaitsBenchmark.Run(measured);
        return 0;
    case ["serve"]:
        await LoadBenchmark.ServeAsync();
        return 0;
    case ["first-call", var codes]:
        FirstCall.Run(int.Parse(codes, CultureInfo.InvariantCulture));
        return 0;
    case ["detail", .. var rest]:
        BenchmarkSwitcher.FromTypes([typeof(WriterDetails), typeof(ClientDetails)]).Run(rest, WriterDetails.Setup);
        return 0;
    case ["table", var path]:
        var (reached, all) = Document.Write(path, areas);
        Console.WriteLine($"{reached} of {all} goals are reached; the table stands in {path}");
        return 0;
    default:
        await Console.Error.WriteLineAsync($"Say which area: {string.Join(", ", areas.Select(static area => area.Area))}; or table <file>, or detail.");
        return 2;
}
