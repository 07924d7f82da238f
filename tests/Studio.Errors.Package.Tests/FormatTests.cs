using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary><c>dotnet format analyzers</c> mends what is sure in a project that breaks every rule with a fix.</summary>
public class FormatTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    private static readonly string[] fixable = ["SERR201", "SERR202", "SERR204", "SERR205", "SERR207", "SERR209", "SERR303", "SERR304"];

    /// <summary>What has a fix that somebody must decide on: a declaration removed, a spelling guessed, an entry added to errors.json.</summary>
    private static readonly string[] decided = ["SERR205", "SERR207", "SERR303"];

    [Fact]
    public async Task What_is_sure_is_mended_and_what_takes_a_decision_is_left()
    {
        var build = await product.Consumers;
        var folder = Path.Combine(build.Folder, "Fixable");
        var refused = build.Refused.Failed();
        Assert.All(fixable, id => Assert.Matches($@"Fixable/\S+: error {id}: ", refused));
        var catalog = await File.ReadAllTextAsync(Path.Combine(folder, "errors.json"));

        // Once for what is wrong; again for what it has made the endpoints answer.
        await FormatAsync(folder);
        await FormatAsync(folder);

        var left = (await product.RunAsync(folder, "build", "--no-restore")).Failed();
        Assert.All(decided, id => Assert.Contains($"error {id}: ", left, StringComparison.Ordinal));
        Assert.DoesNotMatch($"error (?!{string.Join('|', decided)})", left);
        Assert.Equal(catalog, await File.ReadAllTextAsync(Path.Combine(folder, "errors.json")));
    }

    private async Task FormatAsync(string folder) =>
        (await product.RunAsync(folder, ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. fixable])).Succeeded();
}
