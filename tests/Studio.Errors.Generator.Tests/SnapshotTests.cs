namespace Studio.Errors.Generator.Tests;

public class SnapshotTests
{
    [Fact]
    public void Every_kind_of_parameter_in_a_server() =>
        Snapshot.Matches(Verify.Clean(new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure)), "WideServer");

    [Fact]
    public void A_small_catalog_in_a_client() =>
        Snapshot.Matches(Verify.Clean(new Project { IsServer = false }), "SmallClient");
}
