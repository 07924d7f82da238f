namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR005: one name twice in an object or list, also in another case where names are codes.</summary>
public sealed class DuplicateMemberTests
{
    private const string Entry = """{ "status": 400, "retry": "never", "message": "m" }""";

    [Fact]
    public void A_name_may_stand_in_two_objects() =>
        CatalogVerifier.VerifyErrors($$"""
            "a": { "status": 400, "retry": "never", "message": "m", "fields": { "x": { "type": "string" } } },
            "b": { "status": 400, "retry": "never", "message": "m", "fields": { "x": { "type": "string" } } }
            """);

    [Fact]
    public void Of_two_codes_the_first_lives()
    {
        var reading = CatalogVerifier.VerifyErrors($$"""
            "a": {{Entry}},
            "{|SERR005:a|}": { "status": 500, "retry": "never", "message": "m" }
            """);
        Assert.Equal(400, Assert.Single(reading.Catalog!.Errors).Status);
    }

    [Fact]
    public void A_code_in_another_case_is_reported_beside_its_bad_spelling() =>
        CatalogVerifier.VerifyErrors($$"""
            "not_found": {{Entry}},
            "{|SERR005+SERR010:Not_Found|}": {{Entry}}
            """);

    [Theory]
    [InlineData(""" "status": 400, "{|SERR005:status|}": 400, "retry": "never", "message": "m" """)]
    [InlineData(""" "status": 400, "{|SERR005:\u0073tatus|}": 400, "retry": "never", "message": "m" """)]
    [InlineData(""" "status": 400, "retry": "never", "message": "m", "fields": { "x": { "type": "string" }, "{|SERR005:x|}": { "type": "string" } } """)]
    [InlineData(""" "status": 400, "retry": "never", "message": "m", "fields": {}, "{|SERR005:fields|}": {} """)]
    public void Anywhere_in_an_entry(string members) => CatalogVerifier.VerifyErrors($$""" "a": { {{members}} } """);

    [Fact]
    public void A_scope() => CatalogVerifier.Verify("""{ "version": "v1", "scopes": ["a:b", "a:c", "{|SERR005:a:b|}"], "errors": {} }""");

    [Fact]
    public void The_member_errors_itself() =>
        CatalogVerifier.Verify($$"""{ "version": "v1", "errors": { "a": {{Entry}} }, "{|SERR005:errors|}": {} }""");
}
