namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR023: one field, one type.</summary>
public sealed class FieldTypeConflictTests
{
    [Fact]
    public void Is_reported_at_the_second() => Assert.Equal(
        "The field 'limit' is of type 'string' here but 'integer' in 'a'; use one type or another name, since clients see one property",
        CatalogVerifier.MessageOf(Entry("a", "fields", "limit", "integer") + Entry("b", "fields", "{|SERR023:limit|}", "string")));

    [Theory]
    [InlineData("fields", "integer")]
    [InlineData("values", "string")]
    public void Is_silent_on(string list, string type) =>
        CatalogVerifier.VerifyErrors(Entry("a", "fields", "limit", "integer") + Entry("b", list, "limit", type));

    private static string Entry(string code, string list, string name, string type) => $$"""
        "{{code}}": { "status": 400, "retry": "never", "message": "m", "{{list}}": { "{{name}}": { "type": "{{type}}" } } },
        """;
}
