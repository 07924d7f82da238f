namespace Studio.Errors.Package.Tests.Product;

/// <summary>The packages, for one class of tests. All classes share one pack; they run side by side.</summary>
public sealed class PackedOnce : IAsyncLifetime
{
    private static readonly Lazy<Task<PackedProduct>> packed = new(PackedProduct.PackAsync);
    private static int unfinished;
    private PackedProduct? product;

    internal PackedProduct Product => product ?? throw new InvalidOperationException("Nothing is packed yet.");

    public async Task InitializeAsync() => product = await packed.Value;

    public async Task DisposeAsync()
    {
        if (Interlocked.Decrement(ref unfinished) == 0)
        {
            (await packed.Value).Delete();
        }
    }

    /// <summary>Says how many classes the run has: the last one of them cleans up.</summary>
    internal static void Expect(int classes) => unfinished = classes;
}
