namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR027: one code answers one thing.</summary>
public sealed class SourceClaimedTwiceTests
{
    [Theory]
    [InlineData(""" "statuses": [404] """, """ "statuses": [{|SERR027:404|}] """)]
    [InlineData(""" "statuses": [404] """, """ "statuses": [{|SERR027:4.04e2|}] """)]
    [InlineData(""" "statuses": ["4xx"] """, """ "statuses": ["{|SERR027:4xx|}"] """)]
    [InlineData(""" "exceptions": ["A.B"] """, """ "exceptions": ["{|SERR027:A.B|}"] """)]
    [InlineData(""" "policies": ["Adults"] """, """ "policies": ["{|SERR027:ADULTS|}"] """)]
    [InlineData(""" "roles": ["editor"] """, """ "roles": ["{|SERR027:editor|}"] """)]
    [InlineData(""" "missingScope": "s" """, """ "missingScope": "{|SERR027:s|}" """)]
    [InlineData(""" "binding": "s" """, """ "binding": "{|SERR027:s|}" """)]
    [InlineData(""" "statuses": [404, {|SERR027:404|}] """, """ "statuses": [] """)]
    public void Is_reported_at(string first, string second) => CatalogVerifier.VerifyErrors(Entry("a", first) + Entry("b", second));

    [Theory]
    [InlineData(""" "statuses": [404] """, """ "statuses": ["4xx"] """)]
    [InlineData(""" "statuses": ["4xx"] """, """ "statuses": ["5xx"] """)]
    [InlineData(""" "exceptions": ["A.B"] """, """ "exceptions": ["A.b"] """)]
    [InlineData(""" "policies": ["editor"] """, """ "roles": ["editor", "Editor"] """)]
    [InlineData(""" "missingScope": "s" """, """ "binding": "s" """)]
    public void Is_silent_on(string first, string second) => CatalogVerifier.VerifyErrors(Entry("a", first) + Entry("b", second));

    [Fact]
    public void Says_who_answers_it() => Assert.Equal(
        "The status 404 is already mapped to 'a'; remove it from one of the two codes",
        CatalogVerifier.MessageOf(Entry("a", """ "statuses": [404] """) + Entry("b", """ "statuses": [{|SERR027:404|}] """)));

    private static string Entry(string code, string sources) => $$"""
        "{{code}}": { "status": 400, "retry": "never", "message": "m",
                      "values": { "s": { "type": "string", "default": "" } }, "from": { {{sources}} } },
        """;
}
