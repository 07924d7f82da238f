namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR021: a property's name is free in the result and in the exception.</summary>
public sealed class ReservedPropertyNameTests
{
    [Theory]
    [InlineData("toString")]
    [InlineData("getType")]
    [InlineData("definition")]
    [InlineData("statusCode")]
    [InlineData("status_code")]
    [InlineData("status")]
    [InlineData("request_id")]
    [InlineData("retryAfter")]
    [InlineData("retry_after")]
    [InlineData("rawCode")]
    [InlineData("data")]
    [InlineData("hResult")]
    [InlineData("executeResult")]
    [InlineData("writeArgument")]
    [InlineData("someCode")]
    public void Is_reported_at(string name) =>
        CatalogVerifier.VerifyEntry($$""" "fields": { "{|SERR021:{{name}}|}": { "type": "string" } } """);

    [Theory]
    [InlineData("every class has already", "equals getHashCode getType toString referenceEquals memberwiseClone finalize")]
    [InlineData(
        "every error result has already",
        "definition code statusCode message retryAfterSeconds template value contentType toException executeAsync executeResult"
        + " executeResultAsync writeArgument")]
    [InlineData(
        "every exception of an error has already",
        "data helpLink hResult innerException source stackTrace targetSite getBaseException getObjectData serializeObjectState"
        + " rawCode status requestId retry retryAfter response result readAsync throwIfErrorAsync readJsonAsync")]
    [InlineData("is that of its own class", "some_code someCode")]
    public void Every_name_is_refused_for_its_reason(string reason, string names)
    {
        var fields = names.Split(' ').Select(name => $$"""
            "{|SERR021:{{name}}|}": { "type": "string" }
            """);
        var reading = Envelopes.VerifyRoot(
            """ "envelope": { "body": { "id": "{code}", "details": "{fields}" } } """,
            $$""", "fields": { {{string.Join(',', fields)}} }""");
        Assert.All(reading.Problems, problem => Assert.Equal(reason, problem.Arguments[2]));
    }

    [Theory]
    [InlineData("limit")]
    [InlineData("dataset")]
    [InlineData("someCodes")]
    public void Is_silent_on(string name) => CatalogVerifier.VerifyEntry($$""" "values": { "{{name}}": { "type": "string" } } """);

    [Fact]
    public void Says_why() => Assert.Equal(
        "'limit' would become the property 'Limit', a name that is that of its own class; choose another name",
        CatalogVerifier.MessageOf("""
            "limit": { "status": 400, "retry": "never", "message": "m", "values": { "{|SERR021:limit|}": { "type": "integer" } } }
            """));
}
