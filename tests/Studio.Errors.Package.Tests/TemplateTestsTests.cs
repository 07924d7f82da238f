using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>
/// A new API with tests, as the template makes it. An error that an endpoint declares and no test provokes fails the run, whatever
/// runs the tests, and is named.
/// </summary>
public class TemplateTestsTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private const string Gap = "1 of 2 declared errors were never answered:";
    private const string GapName = "GET /orders/{id:int} forbidden";

    private readonly PackedProduct product = packed.Product;

    [Fact]
    public async Task A_gap_fails_until_a_test_provokes_it()
    {
        var shop = await NewAsync("xunit");
        var failed = (await TestAsync(shop)).Failed();
        Assert.Contains(Gap, failed, StringComparison.Ordinal);
        Assert.Contains(GapName, failed, StringComparison.Ordinal);

        await ReplaceAsync(
            Path.Combine(shop, "tests", "OrderTests.cs"),
            """using var response = await client.GetAsync("/orders/2", TestContext.Current.CancellationToken);""",
            """
            using var forbidden = await client.GetAsync("/orders/3", TestContext.Current.CancellationToken);
                    await forbidden.ShouldBeErrorAsync<ApiErrors.Forbidden>(TestContext.Current.CancellationToken);
                    using var response = await client.GetAsync("/orders/2", TestContext.Current.CancellationToken);
            """);
        (await TestAsync(shop)).Succeeded();
    }

    [Theory, InlineData("nunit"), InlineData("mstest")]
    public async Task So_it_does_with_other_frameworks(string framework)
    {
        var failed = (await TestAsync(await NewAsync(framework))).Failed();
        Assert.Contains(Gap, failed, StringComparison.Ordinal);
        Assert.Contains(GapName, failed, StringComparison.Ordinal);
    }

    /// <summary>Makes an API with tests whose endpoint declares an error more.</summary>
    private async Task<string> NewAsync(string framework)
    {
        var folder = product.EmptyFolder($"tests-of-{framework}");

        // Templates of its own: another class installs and uses those of the run at the same time.
        string[] ownTemplates = ["--debug:custom-hive", Path.Combine(folder, "templates")];
        (await product.RunAsync(folder, ["new", "install", $"Studio.Errors.Templates@{product.Version}", .. ownTemplates])).Succeeded();
        string[] shopWithTests = ["new", "studio-errors-api", "--output", "Shop", "--tests", "--testFramework", framework];
        (await product.RunAsync(folder, [.. shopWithTests, .. ownTemplates])).Succeeded();
        var shop = Path.Combine(folder, "Shop");
        await ReplaceAsync(Path.Combine(shop, "Program.cs"), "Results<Ok<Order>, ApiErrors.NotFound>", "Results<Ok<Order>, ApiErrors.NotFound, ApiErrors.Forbidden>");
        await ReplaceAsync(Path.Combine(shop, "Program.cs"), "id == 1 ?", "id == 3 ? new ApiErrors.Forbidden() : id == 1 ?");
        return shop;
    }

    private Task<Outcome> TestAsync(string shop) => product.RunAsync(shop, "test", "tests");

    private static async Task ReplaceAsync(string file, string old, string replacement)
    {
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
