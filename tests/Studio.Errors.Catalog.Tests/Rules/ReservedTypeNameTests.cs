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
    public void Is_told_for_an_anchor_in_order_of_the_file()
    {
        const string Text = """
            { "version": "v1", "types": { "api_errors": { "fields": {} } }, "errors": {
              "api_error_mapper": { "status": 400, "retry": "never", "message": "m" },
              "api_error_code": { "status": 400, "retry": "never", "message": "m" } } }
            """;
        Assert.Equal(
            [
                "SERR020 at 1:32 `api_errors`: 'api_errors' would become the class 'ApiErrors', "
                + "a name that belongs to what is generated for 'ApiErrors'; choose another name",
                "SERR020 at 2:4 `api_error_mapper`: 'api_error_mapper' would become the class 'ApiErrorMapper', "
                + "a name that belongs to what is generated for 'ApiErrors'; choose another name",
                "SERR020 at 3:4 `api_error_code`: 'api_error_code' would become the class 'ApiErrorCode', "
                + "a name that belongs to what is generated for 'ApiErrors'; choose another name",
            ],
            WordingDocument.Problems(Text, AnchorNames.Clashes(CatalogReader.Read(Text), "ApiErrors")));
    }

    [Theory]
    [InlineData("Shop", "shop_code", 1)]
    [InlineData("Shop", "sho_code", 0)]
    [InlineData("ShopErrors", "shop_errors_code", 0)]
    public void An_anchor_may_have_any_name(string anchor, string code, int clashes) =>
        Assert.Equal(clashes, AnchorNames.Clashes(CatalogVerifier.VerifyErrors(Entry(code)), anchor).Count);

    [Fact]
    public void A_code_goes_with_a_type_in_its_type()
    {
        var reading = CatalogVerifier.Verify("""
            { "version": "v1", "errors": {
                "late": { "status": 400, "retry": "never", "message": "m", "fields": { "f": { "type": "list", "of": "outer" } } } },
              "types": {
                "outer": { "fields": { "inner": { "type": "api_error_code" } } },
                "api_error_code": { "fields": {} }, "fine": { "fields": {} } } }
            """);
        var model = AnchorNames.WithoutClashes(reading.Catalog!, "ApiErrors");
        Assert.Empty(model.Errors);
        Assert.Equal(["fine"], model.Types.Select(type => type.Name));
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
