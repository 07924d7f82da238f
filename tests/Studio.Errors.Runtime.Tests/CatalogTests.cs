using Studio.Errors;
using Studio.Errors.Testing;

namespace Runtime.Tests;

/// <summary>What is found in the lines of a catalog, an entry at a time, is what reading all of its file finds.</summary>
public class CatalogTests
{
    private static readonly ErrorCatalog whole = ErrorCatalog.Parse(File.ReadAllBytes(RepositoryRoot.Path("errors.json")));

    [Fact]
    public void The_head_is_the_same()
    {
        Assert.Equal(whole.Version, ApiErrors.Catalog.Version);
        Assert.Equal(whole.Scopes.Order(StringComparer.Ordinal), ApiErrors.Catalog.Scopes);
    }

    [Fact]
    public void Every_entry_is_the_same()
    {
        Assert.Equal(whole.Errors.Select(error => error.Code), ApiErrors.Catalog.Errors.Select(error => error.Code));
        Assert.All(whole.Errors.Zip(ApiErrors.Catalog.Errors), static pair => Assert.Equivalent(pair.First, pair.Second, strict: true));
    }

    [Fact]
    public void A_code_has_one_definition_however_it_is_found()
    {
        foreach (var error in ApiErrors.Catalog.Errors)
        {
            Assert.Same(error, ApiErrors.Catalog.Find(error.Code));
            Assert.Same(error, ApiErrors.Catalog.Find(System.Text.Encoding.UTF8.GetBytes(error.Code)));
            Assert.Same(error, ApiErrors.Catalog.Find(error.Number));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not_foun")]
    [InlineData("not_found_")]
    [InlineData("Not_found")]
    [InlineData("a_code_that_is_longer_than_any_code_of_the_catalog_and_still_no_code")]
    public void What_is_no_code_is_not_found(string code) => Assert.Null(ApiErrors.Catalog.Find(code));
}
