namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR033: a client finds the code in one place.</summary>
public sealed class CodeInEnvelopeTests
{
    [Theory]
    [InlineData("""{ "code": "{code}" }""")]
    [InlineData("""{ "type": "https://api.example.com/errors/{code}" }""")]
    [InlineData("""{ "type": "ns#{code}" }""")]
    [InlineData("""{ "code": "{code}", "url": "https://{code}/{code}", "about": "x{code}" }""")]
    [InlineData("""{ "errors": [{ "code": "{code}" }] }""")]
    [InlineData("""{ "details": [{ "@type": "a", "code": "{code}" }, { "@type": "b", "id": "{requestId}" }] }""")]
    public void Is_silent_on(string body) => Envelopes.VerifyBody(body);

    [Theory]
    [InlineData("""{ "code": "{code}", "type": "{{|SERR033:code|}}" }""")]
    [InlineData("""{ "code": "{code}", "a": { "b": [{ "c": "{{|SERR033:code|}}" }] }, "d": "{{|SERR033:code|}}" }""")]
    [InlineData("""{ "type": "ns#{code}", "about": "https://{{|SERR033:code|}}" }""")]
    [InlineData("""{ "type": "{code}-{{|SERR033:code|}}" }""")]
    [InlineData("""{ "type": "{code}-{{|SERR033:requestId|}}" }""")]
    [InlineData("""{ "type": "{{|SERR033:status|}}-{code}" }""")]
    public void Is_reported_at(string body) => Envelopes.VerifyBody(body);

    [Theory]
    [InlineData("""{ "message": "{message}" }""")]
    [InlineData("{ }")]
    [InlineData("""{ "code": "{{code}}" }""")]
    public void Is_reported_at_the_body_without_a_code(string body)
    {
        Envelopes.VerifyRoot($$""" "envelope": { "{|SERR033:body|}": {{body}} } """);
        Envelopes.VerifyRoot($$""" "envelope": { "body": {{body}} }, "headers": { "code": "X-Error-Code" } """);
    }

    [Fact]
    public void Names_the_first_place()
    {
        var reading = Envelopes.VerifyBody("""{ "a": { "b": ["x"], "c": "{code}" }, "d": "{{|SERR033:code|}}" }""");
        Assert.StartsWith("The code is shown at 'a.c' already; ", CatalogVerifier.Describe(Assert.Single(reading.Problems)), StringComparison.Ordinal);
    }
}
