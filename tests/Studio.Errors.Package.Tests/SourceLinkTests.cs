using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

public class SourceLinkTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    /// <summary>The kind of custom debug information that the portable PDB format calls SourceLink.</summary>
    private static readonly Guid sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory, InlineData("Studio.Errors", "Studio.Errors.Runtime"), InlineData("Studio.Errors.AspNetCore", "Studio.Errors.AspNetCore"), InlineData("Studio.Errors.OpenApi", "Studio.Errors.OpenApi"), InlineData("Studio.Errors.Testing", "Studio.Errors.Testing")]
    public void A_debugger_finds_the_sources_of_every_file(string package, string assembly)
    {
        using var archive = ZipFile.OpenRead(Path.ChangeExtension(product.PackagePath(package), "snupkg"));
        using var symbols = new MemoryStream();
        using (var packed = archive.GetEntry($"lib/net10.0/{assembly}.pdb")!.Open())
        {
            packed.CopyTo(symbols);
        }

        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == sourceLink);
        Assert.Contains("example/studio-errors", Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)), StringComparison.Ordinal);
        Assert.All(reader.Documents.Select(reader.GetDocument), document =>
            Assert.StartsWith("/_/", reader.GetString(document.Name), StringComparison.Ordinal));
    }
}
