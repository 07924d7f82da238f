namespace Studio.Errors.Package.Tests.Product;

/// <summary>The projects under Consumers/, in an empty folder, built against the packages.</summary>
internal sealed class ConsumerBuild
{
    private ConsumerBuild(string folder, Outcome accepted, Outcome refused)
    {
        Folder = folder;
        Accepted = accepted;
        Refused = refused;
    }

    /// <summary>The same project as PathMapped, in another folder.</summary>
    public static string SecondPathMapped { get; } = Path.Combine("Elsewhere", "Deeper", "PathMapped");

    public string Folder { get; }

    public Outcome Accepted { get; }

    public Outcome Refused { get; }

    public static async Task<ConsumerBuild> OfAsync(PackedProduct product)
    {
        var folder = product.EmptyFolder("consumers");
        Copy(Repository.TestFile("Consumers"), folder);
        Copy(Repository.TestFile("Consumers", "PathMapped"), Path.Combine(folder, SecondPathMapped));
        foreach (var project in Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
        {
            var catalog = Path.Combine(Path.GetDirectoryName(project)!, "errors.json");
            var text = await File.ReadAllTextAsync(project);
            var isOfShop = Path.GetFileName(project) is "ShopServer.csproj" or "ShopClient.csproj" or "ShopTests.csproj";
            if (!File.Exists(catalog) && !isOfShop && !text.Contains("<StudioErrorsCatalog>", StringComparison.Ordinal))
            {
                File.Copy(Path.Combine(folder, "errors.json"), catalog);
            }
        }

        var refused = product.RunAsync(folder, "build", "Refused.slnx");
        return new ConsumerBuild(folder, await product.RunAsync(folder, "build", "Accepted.slnx"), await refused);
    }

    /// <summary>The output folder of a project that must have been built.</summary>
    public string Output(string project) => Path.Combine(Folder, project, "bin", "Debug", "net10.0");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
