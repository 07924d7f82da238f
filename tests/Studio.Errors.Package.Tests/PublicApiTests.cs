using System.IO.Compression;
using System.Runtime.Loader;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>What a library shows to its users stands in a file; a change of it is a change of that file, and is reviewed.</summary>
[Collection(PackedOnce.Name)]
public class PublicApiTests(PackedProduct product)
{
    [Theory, InlineData("Studio.Errors", "Studio.Errors.Runtime"), InlineData("Studio.Errors.AspNetCore", "Studio.Errors.AspNetCore")]
    public void The_public_api_is_the_reviewed_one(string package, string assembly)
    {
        var folder = product.EmptyFolder(Path.Combine("api", package));
        var context = new AssemblyLoadContext(package, isCollectible: true);
        context.Resolving += (self, name) => name.Name == "Studio.Errors.Runtime" ? self.LoadFromAssemblyPath(Extract("Studio.Errors", name.Name, folder)) : null;
        try
        {
            ExpectedText.Matches(PublicApi.Of(context.LoadFromAssemblyPath(Extract(package, assembly, folder))), $"{assembly}.api.txt");
        }
        finally
        {
            context.Unload();
        }
    }

    private string Extract(string package, string assembly, string folder)
    {
        var target = Path.Combine(folder, $"{assembly}.dll");
        using var archive = product.Open(package);
        archive.GetEntry($"lib/net10.0/{assembly}.dll")!.ExtractToFile(target, overwrite: true);
        return target;
    }
}
