using StudioApi;

// Not below Studio.Errors.Testing.Tests, which has an ApiErrors of its own.
namespace ReferencedCatalogs;

public class ReferencedCatalogTests
{
    [Fact]
    public void A_catalog_of_a_referenced_assembly_is_simulated_too() =>
        Assert.Equal(ApiErrorCode.NotFound, ApiErrors.Testing.Exception(ApiErrorCode.NotFound).Code);
}
