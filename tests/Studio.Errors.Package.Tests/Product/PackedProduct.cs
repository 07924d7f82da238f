using System.Globalization;
using System.IO.Compression;
using Studio.Errors.Package.Tests.Documents;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>
/// The packages, packed for real into a feed of their own, and empty folders in which a stranger begins. The version is
/// unique to the run: a cache would answer a repeated one with yesterday's package.
/// </summary>
internal sealed class PackedProduct
{
    private readonly Lazy<Task<ConsumerBuild>> consumers;
    private readonly Lazy<CompilerParts> compilerParts;

    private PackedProduct()
    {
        consumers = new(() => ConsumerBuild.OfAsync(this));
        compilerParts = new(() => CompilerParts.Of(this));
    }

    /// <summary>The packages' names.</summary>
    public static IReadOnlyList<string> Ids { get; } = 
    [
        "Studio.Errors", "Studio.Errors.AspNetCore", "Studio.Errors.OpenApi", "Studio.Errors.Templates", "Studio.Errors.Testing", "Studio.Errors.Tool",
    ];

    public string Version { get; } = $"0.1.0-run.{DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.{System.Environment.ProcessId}";

    /// <summary>Everything of the run; gone at its end.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("studio-errors-").FullName;

    /// <summary>The projects under Consumers/, built once for all tests that look at them.</summary>
    public Task<ConsumerBuild> Consumers => consumers.Value;

    /// <summary>Generator and analyzers out of the package, loaded into this process.</summary>
    public CompilerParts CompilerParts => compilerParts.Value;

    public string Feed => Path.Combine(Root, "feed");

    /// <summary>
    /// A package cache and a home of the run's own, so that it leaves nothing behind on the machine; what the machine
    /// has cached already is read, not fetched again.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(Root, "packages"),
        ["NUGET_FALLBACK_PACKAGES"] = MachineCache,
        ["DOTNET_CLI_HOME"] = Path.Combine(Root, "home"),
        ["DOTNET_NOLOGO"] = "true",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["PackedVersion"] = Version,
    };

    private static string MachineCache => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Packs into the feed that the builds of this run know.</summary>
    public static async Task<PackedProduct> PackAsync()
    {
        var product = new PackedProduct();
        Directory.CreateDirectory(MachineCache);
        await File.WriteAllTextAsync(Path.Combine(product.Root, "nuget.config"), """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);
        await product.PackAsync("sources", product.Feed);
        return product;
    }

    /// <summary>Packs a fresh copy of the sources. Analyzers have seen them when the repository was built, and add nothing to a package.</summary>
    /// <param name="copy">The name of the copy's folder.</param>
    /// <param name="feed">Where the packages go.</param>
    public async Task PackAsync(string copy, string feed)
    {
        var sources = await SourceCopy.IntoAsync(EmptyFolder(copy));
        var outcome = await DotNet.RunAsync(sources, Environment,
            "pack", "src/Packages.slnf", "--configuration", "Release", "--output", feed,
            $"-p:Version={Version}", "-p:RunAnalyzers=false", "-warnaserror");
        outcome.Succeeded();
    }

    /// <summary>Leaves nothing of the run behind.</summary>
    public void Delete() => Directory.Delete(Root, recursive: true);

    public string EmptyFolder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    public string PackagePath(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public ZipArchive Open(string id) => ZipFile.OpenRead(PackagePath(id));

    public Task<Outcome> RunAsync(string folder, params string[] arguments) => DotNet.RunAsync(folder, Environment, arguments);
}
