using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary><c>dotnet format analyzers</c> mends a project that breaks every rule with a fix.</summary>
public class FormatTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    private static readonly string[] fixable = ["SERR201", "SERR202", "SERR204", "SERR205", "SERR207", "SERR209", "SERR303", "SERR304"];

    [Fact]
    public async Task What_breaks_all_rules_with_a_fix_is_clean_and_compiles_afterwards()
    {
        var build = await product.Consumers;
        var folder = Path.Combine(build.Folder, "Fixable");
        var refused = build.Refused.Failed();
        Assert.All(fixable, id => Assert.Matches($@"Fixable/\S+: error {id}: ", refused));
        var catalog = await File.ReadAllTextAsync(Path.Combine(folder, "errors.json"));

        // Once for what is wrong; again for what it has made the endpoints answer.
        await FormatAsync(folder);
        await FormatAsync(folder);

        Assert.Contains("0 Warning(s)", (await product.RunAsync(folder, "build", "--no-restore")).Succeeded(), StringComparison.Ordinal);
        KeepsItsOwnFormatting(catalog, await File.ReadAllTextAsync(Path.Combine(folder, "errors.json")));
    }

    private async Task FormatAsync(string folder) =>
        (await product.RunAsync(folder, ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. fixable])).Succeeded();

    /// <summary>Two entries more, and every other character where it was.</summary>
    private static void KeepsItsOwnFormatting(string before, string after)
    {
        var from = after.IndexOf("\"quota_spent_today\"", StringComparison.Ordinal);
        Assert.True(from > 0, after);
        var added = after.Substring(from, after.Length - before.Length);
        Assert.Contains("    \"clock_runs_backwards\": {\n      \"status\": 400,", added, StringComparison.Ordinal);
        Assert.Equal(before, after.Remove(from, added.Length));
    }
}
