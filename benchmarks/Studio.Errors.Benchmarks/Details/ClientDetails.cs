using BenchmarkDotNet.Attributes;

namespace Studio.Errors.Benchmarks;

/// <summary>The client's cases under BenchmarkDotNet, to look closer at one: <c>benchmarks/run.sh detail</c>.</summary>
public class ClientDetails
{
    private const int Batch = 1000;

    private Case current = null!;

    /// <summary>The case.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The number of codes.</summary>
    [Params(9, 1000)]
    public int Codes { get; set; }

    /// <summary>All cases.</summary>
    public static IEnumerable<string> Names => new ClientCases(9).All.Select(static each => each.Name);

    /// <summary>Finds the case.</summary>
    [GlobalSetup]
    public void Prepare() => current = new ClientCases(Codes).All.Single(each => each.Name == Name);

    /// <summary>Runs it.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void Read() => current.Repeat(Batch);
}
