using System.Net;
using System.Text;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>An application with its unused code cut away.</summary>
public class TrimmedTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    [Fact]
    public async Task A_trimmed_application_with_generated_request_delegates_answers_and_documents()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        var published = product.EmptyFolder("trimmed");
        var printed = (await product.RunAsync(build.Folder, "publish", "Trimmed", "--use-current-runtime", "--output", published)).Succeeded();
        Assert.DoesNotContain("warning", printed, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(Path.Combine(published, "errors.json")), "errors.json was published");

        // The catalog that a library carries for compilers: named there by the class with its namespace.
        Assert.Contains("ShopContracts.ShopErrors", await TextAsync(Path.Combine(build.Output("ShopContracts"), "ShopContracts.dll")), StringComparison.Ordinal);
        Assert.DoesNotContain("ShopContracts.ShopErrors", await TextAsync(Path.Combine(published, "ShopContracts.dll")), StringComparison.Ordinal);

        await using var api = await RunningApi.StartAsync(product, published, Path.Combine(published, "Trimmed"));
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "no_such_order", "there is no such order");
        Assert.Equal("v1", (await Answer.ToAsync(api.Client, "/contract")).Body);
        Assert.Equal("broken no_such_order", (await Answer.ToAsync(api.Client, "/documented")).Body);
    }

    private static async Task<string> TextAsync(string file) => Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
}
