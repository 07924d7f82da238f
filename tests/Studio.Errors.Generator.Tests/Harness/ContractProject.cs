using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Studio.Errors.Generator.Tests;

/// <summary>A library of codes that a server and its clients share, and servers of it.</summary>
internal static class ContractProject
{
    public const string Anchor = """
        namespace Shop.Contracts;

        /// <summary>The errors of the shop.</summary>
        [Studio.Errors.ErrorCatalog("errors.json")]
        public static partial class ShopErrors;
        """;

    public const string Server = """
        namespace Shop.Api;

        /// <summary>The errors of the shop, as its server answers them.</summary>
        [Studio.Errors.ErrorCatalog(typeof(Shop.Contracts.ShopErrors))]
        public static partial class ShopApiErrors;
        """;

    /// <summary>The library.</summary>
    public static Project Of(string catalog, string anchor = Anchor) => new Project
    {
        IsServer = false,
        AssemblyName = "Contracts",
        Sources = new Dictionary<string, string> { ["ShopErrors.cs"] = anchor },
    }.WithCatalog(catalog);

    /// <summary>A server of it, with a class for its results.</summary>
    public static Project ServerOf(MetadataReference contract, string anchor = Server) => new()
    {
        Sources = new Dictionary<string, string> { ["ShopApiErrors.cs"] = anchor },
        Files = new Dictionary<string, string>(),
        Referenced = [contract],
    };

    /// <summary>The library as a build references it (without bodies), or as another project of an editor's solution.</summary>
    public static MetadataReference Reference(this Project contract, bool asFile) =>
        asFile ? contract.AsFile() : Generation.Run(contract).Output.ToMetadataReference();

    /// <summary>The library as a build references it.</summary>
    public static MetadataReference AsFile(this Project contract)
    {
        using var image = new MemoryStream();
        var emitted = Generation.Run(contract).Output.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: $"/refs/{contract.AssemblyName}.dll");
    }
}
