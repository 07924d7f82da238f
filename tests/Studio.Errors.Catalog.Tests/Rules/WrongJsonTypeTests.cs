namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR008: a value of another JSON type.</summary>
public sealed class WrongJsonTypeTests
{
    [Theory]
    [InlineData("{|SERR008:[|}]")]
    [InlineData("{|SERR008:null|}")]
    [InlineData("\"{|SERR008:text|}\"")]
    [InlineData("""{ "version": {|SERR008:1|}, "errors": {} }""")]
    [InlineData("""{ "version": "v1", "errors": {|SERR008:[|}] }""")]
    [InlineData("""{ "version": "v1", "scopes": {|SERR008:{|}}, "errors": {} }""")]
    [InlineData("""{ "version": "v1", "scopes": [{|SERR008:1|}], "errors": {} }""")]
    [InlineData("""{ "$schema": {|SERR008:null|}, "version": "v1", "errors": {} }""")]
    public void In_the_catalog(string marked) => CatalogVerifier.Verify(marked);

    [Theory]
    [InlineData(""" "status": {|SERR008:null|}, "retry": "never", "message": "m" """)]
    [InlineData(""" "status": "{|SERR008:400|}", "retry": "never", "message": "m" """)]
    [InlineData(""" "status": 400, "retry": {|SERR008:true|}, "message": "m" """)]
    [InlineData(""" "status": 400, "retry": "never", "message": {|SERR008:{|}} """)]
    public void In_the_members_that_every_entry_needs(string members) => CatalogVerifier.VerifyErrors($$""" "a": { {{members}} } """);

    [Theory]
    [InlineData(""" "when": {|SERR008:null|} """)]
    [InlineData(""" "remedy": {|SERR008:false|} """)]
    [InlineData(""" "fields": {|SERR008:[|}] """)]
    [InlineData(""" "fields": { "f": "{|SERR008:string|}" } """)]
    [InlineData(""" "fields": { "f": { "type": {|SERR008:1|} } } """)]
    [InlineData(""" "fields": { "f": { "type": "string", "required": "{|SERR008:yes|}" } } """)]
    [InlineData(""" "fields": { "f": { "type": "string", "description": {|SERR008:1|} } } """)]
    [InlineData(""" "from": {|SERR008:[|}] """)]
    [InlineData(""" "from": { "statuses": {|SERR008:400|} } """)]
    [InlineData(""" "from": { "statuses": [{|SERR008:null|}] } """)]
    [InlineData(""" "from": { "exceptions": [{|SERR008:1|}] } """)]
    [InlineData(""" "from": { "missingScope": {|SERR008:true|} } """)]
    [InlineData(""" "from": { "binding": {|SERR008:[|}] } """)]
    public void Elsewhere_in_an_entry(string members) => CatalogVerifier.VerifyEntry(members);

    [Fact]
    public void Of_a_whole_entry() => CatalogVerifier.VerifyErrors(""" "a": {|SERR008:404|} """);

    [Fact]
    public void Says_what_it_is() => Assert.Equal(
        "'status' is a string here; it must be a number",
        CatalogVerifier.MessageOf(""" "a": { "status": "{|SERR008:400|}", "retry": "never", "message": "m" } """));
}
