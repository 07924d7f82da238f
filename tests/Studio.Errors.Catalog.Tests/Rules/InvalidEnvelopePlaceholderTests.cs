namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR032: what is filled into a picture, and where.</summary>
public sealed class InvalidEnvelopePlaceholderTests
{
    [Theory]
    [InlineData(""" "a": "{message}", "b": "{title}", "c": "{requestId}", "d": "{traceId}", "e": "{traceparent}", "f": "{time}" """)]
    [InlineData(""" "a": "{status}", "b": "{status:text}", "c": "{reason}", "d": "{retry}", "e": "{retryAfter}", "f": "{documentation}" """)]
    [InlineData(""" "a": "{{code}}", "b": "{status}/{retryAfter}/{requestId}/{traceId}/{code}", "c": "{{{status}}}", "d": "" """)]
    [InlineData(""" "a": "{message}", "b": "{message}", "c": "{requestId}", "d": "{requestId}" """)]
    [InlineData(""" "...": "{fields}" """)]
    [InlineData(""" "a": "{fields:text}" """)]
    public void Is_silent_on(string members) => Envelopes.Verify(members);

    [Theory]
    [InlineData(""" "a": "{{|SERR032:mesage|}}" """)]
    [InlineData(""" "a": "{{|SERR032:statusText|}}" """)]
    [InlineData(""" "a": "x {{|SERR032:what|}} y" """)]
    [InlineData(""" "a": "{|SERR032:{|}" """)]
    [InlineData(""" "a": "x {|SERR032:}|}" """)]
    [InlineData(""" "a": "{|SERR032:{}|}" """)]
    [InlineData(""" "a": "the message is {{|SERR032:message|}}" """)]
    [InlineData(""" "a": "{{|SERR032:fields|}} of {status}" """)]
    [InlineData(""" "a": "{{|SERR032:status:text|}} of {status}" """)]
    [InlineData(""" "a": "x{{|SERR032:documentation|}}", "b": "{{|SERR032:category|}}y" """)]
    [InlineData(""" "{|SERR032:{message}|}": "m" """)]
    [InlineData(""" "...": "{|SERR032:{fields:text}|}" """)]
    [InlineData(""" "...": {|SERR032:1|} """)]
    [InlineData(""" "...": {|SERR032:{|} } """)]
    [InlineData(""" "a": { "b": { "c": "\u007b{|SERR032:x|}\u007d" } } """)]
    public void Is_reported_at(string members) => Envelopes.Verify(members);

    [Theory]
    [InlineData(""" "a": "{{|SERR032:mesage|}}" """, "'mesage' in the envelope is not a placeholder; did you mean 'message'?")]
    [InlineData(""" "a": "{{|SERR032:status:text|}} x" """, "'status:text' in the envelope can't be part of a text; write {status}")]
    [InlineData(""" "a": "x {{|SERR032:message|}}" """, "'message' in the envelope can't be part of a text; give it a member of its own")]
    public void Says_the_cure(string members, string message) =>
        Assert.Equal(message, CatalogVerifier.Describe(Assert.Single(Envelopes.Verify(members).Problems)));

    [Fact]
    public void An_envelope_with_a_problem_leaves_the_default_and_the_entries()
    {
        var reading = Envelopes.Verify(""" "a": "{{|SERR032:x|}}" """);
        Assert.Equal(EnvelopePresets.Default, reading.Catalog!.Envelope);
        Assert.Single(reading.Catalog.Errors);
    }
}
