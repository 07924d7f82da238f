using System.IO.Compression;
using System.Runtime.Loader;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>
/// What a library shows to its users is in a file; a change of it is a change of that file, and is reviewed. Members are in the projects'
/// PublicAPI.*.txt, which the build holds; here is what those files don't say.
/// </summary>
public class PublicApiTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    private static readonly Dictionary<string, string> packageOf = new(StringComparer.Ordinal)
    {
        ["Studio.Errors.Runtime"] = "Studio.Errors",
        ["Studio.Errors.Http"] = "Studio.Errors",
        ["Studio.Errors.AspNetCore"] = "Studio.Errors.AspNetCore",
        ["Studio.Errors.Reference"] = "Studio.Errors.AspNetCore",
        ["Studio.Errors.OpenApi"] = "Studio.Errors.OpenApi",
        ["Studio.Errors.Testing"] = "Studio.Errors.Testing",
    };

    public static TheoryData<string> Assemblies => [.. packageOf.Keys];

    [Theory, MemberData(nameof(Assemblies))]
    public void The_public_api_is_the_reviewed_one(string assembly)
    {
        var folder = product.EmptyFolder(Path.Combine("api", assembly));
        var context = new AssemblyLoadContext(assembly, isCollectible: true);
        context.Resolving += (self, name) => packageOf.ContainsKey(name.Name!) ? self.LoadFromAssemblyPath(Extract(name.Name!, folder)) : null;
        try
        {
            ExpectedText.Matches(PublicApi.Of(context.LoadFromAssemblyPath(Extract(assembly, folder))), $"{assembly}.api.txt");
        }
        finally
        {
            context.Unload();
        }
    }

    private string Extract(string assembly, string folder)
    {
        var target = Path.Combine(folder, $"{assembly}.dll");
        using var archive = product.Open(packageOf[assembly]);
        archive.GetEntry($"lib/net10.0/{assembly}.dll")!.ExtractToFile(target, overwrite: true);
        return target;
    }
}
