using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Studio.Errors.Benchmarks;

/// <summary>The writer's cases under BenchmarkDotNet, to look closer at one: <c>benchmarks/run.sh detail</c>.</summary>
public class WriterDetails
{
    private const int Batch = 1000;

    private Case current = null!;

    /// <summary>In this process, since the project is built already; with allocations.</summary>
    public static IConfig Setup { get; } = DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithOptions(ConfigOptions.DisableOptimizationsValidator)
        .WithArtifactsPath(Report.Folder);

    /// <summary>The case.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>All cases.</summary>
    public static IEnumerable<string> Names => new WriterCases().All.Select(static each => each.Name);

    /// <summary>Finds the case.</summary>
    [GlobalSetup]
    public void Prepare() => current = new WriterCases().All.Single(each => each.Name == Name);

    /// <summary>Runs it.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void Write() => current.Repeat(Batch);
}
