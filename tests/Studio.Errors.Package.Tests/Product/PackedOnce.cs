namespace Studio.Errors.Package.Tests.Product;

/// <summary>One pack for all tests; they run one after another, since each build takes the whole machine.</summary>
[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackedProduct>
{
    public const string Name = "packages";
}
