namespace Studio.Errors.Package.Tests.Product;

/// <summary>The packages, for one class of tests. All classes share one pack; they run side by side.</summary>
public sealed class PackedOnce : IAsyncLifetime
{
    private static readonly Lazy<Task<PackedProduct>> packed = new(PackedProduct.PackAsync);
    private PackedProduct? product;

    internal PackedProduct Product => product ?? throw new InvalidOperationException("Nothing is packed yet.");

    public async Task InitializeAsync() => product = await packed.Value;

    public Task DisposeAsync() => Task.CompletedTask;
}
