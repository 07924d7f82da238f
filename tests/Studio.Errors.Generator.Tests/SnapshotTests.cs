using Studio.Errors.Testing;

namespace Studio.Errors.Generator.Tests;

public class SnapshotTests
{
    [Fact]
    public Task Every_kind_of_parameter_in_a_server() =>
        Snapshot.MatchesAsync(new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure), "WideServer");

    [Fact]
    public Task Types_lists_and_violations_in_a_server() => Snapshot.MatchesAsync(new Project().WithCatalog(Catalogs.Rich), "RichServer");

    [Fact]
    public Task Types_and_lists_in_a_client() =>
        Snapshot.MatchesAsync(new Project { IsServer = false }.WithCatalog(Catalogs.Rich), "RichClient");

    [Fact]
    public Task A_small_catalog_in_a_client() =>
        Snapshot.MatchesAsync(new Project { IsServer = false }, "SmallClient");

    /// <summary>A compiler that has just begun is compiled for each part of the language that it meets (decision 0208).</summary>
    [Theory]
    [InlineData("async ")]
    [InlineData("await ")]
    [InlineData("using ")]
    [InlineData("status switch")]
    public void What_is_generated_does_without(string word) => Assert.All(
        Directory.GetFiles(
            RepositoryRoot.Path("tests", "Studio.Errors.Generator.Tests", "Snapshots"), "*.g.cs", SearchOption.AllDirectories),
        file => Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.Ordinal));
}
