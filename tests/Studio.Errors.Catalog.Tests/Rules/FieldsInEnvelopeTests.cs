namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR034: fields have one place, if there are fields.</summary>
public sealed class FieldsInEnvelopeTests
{
    private const string Field = """, "fields": { "x": { "type": "string" } }""";

    [Theory]
    [InlineData("""{ "code": "{code}", "...": "{fields}" }""")]
    [InlineData("""{ "code": "{code}", "details": "{fields}" }""")]
    [InlineData("""{ "code": "{code}", "a": [{ "details": "{fields:text}" }] }""")]
    public void Is_silent_on(string body) => Envelopes.VerifyRoot($$""" "envelope": { "body": {{body}} } """, Field);

    [Theory]
    [InlineData("""{ "code": "{code}", "...": "{fields}", "details": "{{|SERR034:fields|}}" }""")]
    [InlineData("""{ "code": "{code}", "a": "{fields:text}", "b": { "...": "{|SERR034:{fields}|}" } }""")]
    public void Is_reported_at_the_second(string body) => Envelopes.VerifyRoot($$""" "envelope": { "body": {{body}} } """, Field);

    [Fact]
    public void Is_reported_at_the_body_without_a_place() =>
        Envelopes.VerifyRoot(""" "envelope": { "{|SERR034:body|}": { "code": "{code}" } } """, Field);

    [Theory]
    [InlineData("")]
    [InlineData(""", "values": { "x": { "type": "string" } }""")]
    public void Nothing_needs_no_place(string entry) => Envelopes.VerifyRoot(""" "envelope": { "body": { "code": "{code}" } } """, entry);
}
