namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR035: what can be found in a list.</summary>
public sealed class UnreadableEnvelopeListTests
{
    [Theory]
    [InlineData(""" "a": [], "b": [1, "x", null, [true], { "y": {} }] """)]
    [InlineData(""" "a": [{ "message": "{message}" }] """)]
    [InlineData(""" "a": [{ "x": "1", "m": "{message}" }, { "x": "2" }, { "x": "3", "y": { "z": "{time}" } }] """)]
    [InlineData(""" "a": [{ "x": "1", "y": "1", "m": "{message}" }, { "x": "1", "y": "2" }] """)]
    public void Is_silent_on(string members) => Envelopes.Verify(members);

    [Theory]
    [InlineData(""" "a": ["{|SERR035:{message}|}"] """)]
    [InlineData(""" "a": [{ "m": "{message}" }, {|SERR035:1|}] """)]
    [InlineData(""" "a": [{|SERR035:[|}{ "m": "{message}" }]] """)]
    [InlineData(""" "a": [{ "m": "{message}" }, {|SERR035:{|} "t": "{time}" }] """)]
    [InlineData(""" "a": [{ "x": "1", "m": "{message}" }, {|SERR035:{|} "x": "1" }] """)]
    [InlineData(""" "a": [{ "x": 1, "m": "{message}" }, {|SERR035:{|} "x": 2 }] """)]
    [InlineData(""" "a": [{ "x": "1", "m": "{message}" }, {|SERR035:{|} "x": "2" }, { "y": "3" }] """)]
    public void Is_reported_at(string members) => Envelopes.Verify(members);
}
