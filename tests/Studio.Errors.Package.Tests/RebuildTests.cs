using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>What a build does that is not the first one.</summary>
public class RebuildTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    [Fact]
    public async Task Nothing_is_compiled_or_written_again_until_the_catalog_changes()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        var folder = Path.Combine(build.Folder, "TypeScript");
        var written = new[] { Path.Combine(build.Output("TypeScript"), "TypeScript.dll"), Path.Combine(folder, "web", "errors.ts") };
        Assert.Contains("\"no_such_order\"", await File.ReadAllTextAsync(written[1]), StringComparison.Ordinal);
        var first = written.Select(File.GetLastWriteTimeUtc).ToArray();
        (await product.RunAsync(folder, "build", "--no-restore")).Succeeded();
        Assert.Equal(first, written.Select(File.GetLastWriteTimeUtc));

        var catalog = Path.Combine(folder, "errors.json");
        await File.WriteAllTextAsync(catalog, (await File.ReadAllTextAsync(catalog)).Replace("no_such_order", "no_order", StringComparison.Ordinal));
        (await product.RunAsync(folder, "build", "--no-restore")).Succeeded();
        Assert.All(written.Zip(first), file => Assert.NotEqual(file.Second, File.GetLastWriteTimeUtc(file.First)));
        Assert.Contains("\"no_order\"", await File.ReadAllTextAsync(written[1]), StringComparison.Ordinal);
    }
}
