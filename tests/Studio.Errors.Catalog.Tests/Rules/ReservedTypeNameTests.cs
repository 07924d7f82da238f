namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR020: a code's type name is free.</summary>
public sealed class ReservedTypeNameTests
{
    [Theory]
    [InlineData("equals")]
    [InlineData("get_hash_code")]
    [InlineData("get_type")]
    [InlineData("to_string")]
    [InlineData("reference_equals")]
    [InlineData("memberwise_clone")]
    [InlineData("finalize")]
    [InlineData("unknown")]
    [InlineData("catalog")]
    [InlineData("text")]
    public void Is_reported_at(string code) => CatalogVerifier.VerifyErrors(Entry($"{{|SERR020:{code}|}}"));

    [Theory]
    [InlineData("unknown_key")]
    [InlineData("tostring")]
    [InlineData("object")]
    public void Is_silent_on(string code) => CatalogVerifier.VerifyErrors(Entry(code));

    [Theory]
    [InlineData("api_errors")]
    [InlineData("api_error_code")]
    [InlineData("api_error_codes")]
    [InlineData("api_error_exception")]
    [InlineData("api_error_mapper")]
    public void Is_told_for_an_anchor(string code)
    {
        var reading = CatalogVerifier.VerifyErrors(Entry("good") + Entry(code));
        var problem = Assert.Single(AnchorNames.Clashes(reading, "ApiErrors"));
        Assert.Equal(reading.Map.Entries.Single(place => place.Name == code).Range, problem.Range);
        Assert.Equal(["good"], AnchorNames.WithoutClashes(reading.Catalog!, "ApiErrors").Errors.Select(error => error.Code));
    }

    [Fact]
    public void Another_anchor_leaves_the_model_as_it_is()
    {
        var reading = CatalogVerifier.VerifyErrors(Entry("api_errors"));
        Assert.Empty(AnchorNames.Clashes(reading, "ShopErrors"));
        Assert.Same(reading.Catalog, AnchorNames.WithoutClashes(reading.Catalog!, "ShopErrors"));
    }

    private static string Entry(string code) => $$"""
        "{{code}}": { "status": 400, "retry": "never", "message": "m" },
        """;
}
