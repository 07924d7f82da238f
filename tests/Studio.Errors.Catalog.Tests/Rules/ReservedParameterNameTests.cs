namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR014: fields that would be a second member of one name, by the picture.</summary>
public sealed class ReservedParameterNameTests
{
    private const string Fields = "\"...\": \"{fields}\"";

    [Theory]
    [InlineData("code")]
    [InlineData("message")]
    [InlineData("requestId")]
    public void Is_reported_at(string name) =>
        CatalogVerifier.VerifyEntry($$""" "fields": { "{|SERR014:{{name}}|}": { "type": "string" } } """);

    /// <summary>A value is in no envelope; its property is taken all the same.</summary>
    [Theory]
    [InlineData("code")]
    [InlineData("message")]
    [InlineData("requestId")]
    public void Is_about_fields_alone(string name) =>
        CatalogVerifier.VerifyEntry($$""" "values": { "{|SERR021:{{name}}|}": { "type": "string" } } """);

    [Theory]
    [InlineData("codes")]
    [InlineData("requestIds")]
    [InlineData("error")]
    public void Is_silent_on(string name) => CatalogVerifier.VerifyEntry($$""" "fields": { "{{name}}": { "type": "string" } } """);

    [Theory]
    [InlineData("{ \"id\": \"{code}\", \"constant\": 1, " + Fields + " }", "id")]
    [InlineData("{ \"id\": \"{code}\", \"constant\": 1, " + Fields + " }", "constant")]
    [InlineData("{ \"a\": [{ \"id\": \"{code}\", " + Fields + " }] }", "id")]
    public void Is_reported_by_the_picture(string body, string name) => Verify(body, $"{{|SERR014:{name}|}}");

    [Theory]
    [InlineData("{ \"id\": \"{code}\", \"param\": null, " + Fields + " }", "param")]
    [InlineData("{ \"id\": \"{code}\", \"details\": \"{fields}\" }", "id")]
    [InlineData("{ \"id\": \"{code}\", \"a\": { " + Fields + " } }", "id")]
    public void A_name_that_does_not_collide_is_free(string body, string name) => Verify(body, name);

    /// <summary>Where the wire has room for it, the generated property has not: the rule says which of the two it is.</summary>
    [Fact]
    public void A_name_can_be_free_on_the_wire_and_taken_in_code() =>
        Verify("{ \"id\": \"{code}\", \"details\": \"{fields}\" }", "{|SERR021:code|}");

    [Theory]
    [InlineData("title")]
    [InlineData("status")]
    [InlineData("instance")]
    public void A_problem_keeps_the_names_of_its_standard(string name) => CatalogVerifier.Verify($$"""
        { "version": "v1", "envelope": "problem", "errors": {
          "a": { "status": 400, "retry": "never", "message": "m", "fields": { "{|SERR014:{{name}}|}": { "type": "string" } } } } }
        """);

    private static void Verify(string body, string field) => CatalogVerifier.Verify($$"""
        { "version": "v1", "envelope": { "body": {{body}} }, "errors": {
          "a": { "status": 400, "retry": "never", "message": "m", "fields": { "{{field}}": { "type": "string" } } } } }
        """);
}
