namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR006: a member that the format does not have, with the nearest that it has.</summary>
public sealed class UnknownMemberTests
{
    [Fact]
    public void Every_member_is_known() => CatalogVerifier.Verify("""
        { "$schema": "s", "version": "v1", "scopes": [], "retired": [], "errors": { "a": {
          "status": 400, "retry": "never", "message": "m", "when": "", "remedy": "", "since": "v1", "deprecated": "d",
          "fields": { "f": { "type": "string", "description": "", "default": "", "example": "", "required": false } },
          "values": { "v": { "type": "string", "description": "", "default": "", "example": "" } },
          "from": { "statuses": [], "exceptions": [], "missingScope": "f", "binding": "v" } } } }
        """);

    [Theory]
    [InlineData(""" "{|SERR006:Status|}": 400 """)]
    [InlineData(""" "{|SERR006:code|}": "a" """)]
    [InlineData(""" "fields": { "f": { "type": "string", "{|SERR006:desc|}": "" } } """)]
    [InlineData(""" "values": { "v": { "type": "string", "default": "", "{|SERR006:required|}": false } } """)]
    [InlineData(""" "from": { "{|SERR006:status|}": [400] } """)]
    public void In_an_entry(string members) =>
        CatalogVerifier.VerifyEntry(members);

    [Fact]
    public void Without_a_name() => CatalogVerifier.VerifyEntry(""" {|SERR006:""|}: 1 """);

    [Fact]
    public void In_the_root() => CatalogVerifier.Verify("""{ "version": "v1", "{|SERR006:error|}": {}, "errors": {} }""");

    [Theory]
    [InlineData("Status", "'Status' is not a member of an error; did you mean 'status'?")]
    [InlineData("mesage", "'mesage' is not a member of an error; did you mean 'message'?")]
    [InlineData("colour", "'colour' is not a member of an error; its members are 'status', 'retry', 'retryAfterDefault', 'message', 'fields', 'values', 'from', 'when', 'remedy', 'since', 'deprecated', 'wire', 'title', 'category', 'documentation' and 'override'")]
    public void Says(string member, string message) =>
        Assert.Equal(message, CatalogVerifier.MessageOf($$"""
            "a": { "status": 400, "retry": "never", "message": "m", "{|SERR006:{{member}}|}": 1 }
            """));
}
