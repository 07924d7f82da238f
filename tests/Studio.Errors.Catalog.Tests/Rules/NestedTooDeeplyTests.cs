namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR003: deeper than 16 is not read, however deep it goes.</summary>
public sealed class NestedTooDeeplyTests
{
    [Fact]
    public void Is_silent_at_the_limit() =>
        CatalogVerifier.Verify($$"""{ "version": "v1", "errors": {}, "{|SERR006:deep|}": {{Nested(15, "")}} }""");

    [Fact]
    public void Is_reported_once_at_the_first_bracket_beyond_it() =>
        CatalogVerifier.Verify($$"""{ "version": "v1", "errors": {}, "{|SERR006:deep|}": {{Nested(15, "{|SERR003:[|}[[{}]]]")}} }""");

    [Fact]
    public void What_follows_is_read()
    {
        var reading = CatalogVerifier.Verify($$"""
            { "version": "v1", "{|SERR006:deep|}": {{Nested(15, "{|SERR003:[|}[]]")}},
              "errors": { "a": { "status": 400, "retry": "never", "message": "m" } } }
            """);
        Assert.Single(reading.Catalog!.Errors);
    }

    private static string Nested(int depth, string inner) => new string('[', depth) + inner + new string(']', depth);
}
