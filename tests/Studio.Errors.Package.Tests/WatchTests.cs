using System.Net;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary><c>dotnet watch</c> and the catalog.</summary>
public class WatchTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    [Fact]
    public async Task An_edit_of_the_catalog_reaches_an_application_under_dotnet_watch()
    {
        var build = await product.Consumers;
        build.Accepted.Succeeded();
        await using var api = await RunningApi.StartAsync(
            product, Path.Combine(build.Folder, "SharedCatalog"), "dotnet", "watch", "--non-interactive", "run", "--no-restore");
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "no_such_order", "there is no such order");

        var catalog = Path.Combine(build.Folder, "contract", "public.errors.json");
        await File.WriteAllTextAsync(catalog, (await File.ReadAllTextAsync(catalog)).Replace("there is no such order", "that order is gone", StringComparison.Ordinal));
        await api.ListeningAsync();
        (await Answer.ToAsync(api.Client, "/orders/2")).IsError(HttpStatusCode.NotFound, "no_such_order", "that order is gone");
    }
}
