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
}
