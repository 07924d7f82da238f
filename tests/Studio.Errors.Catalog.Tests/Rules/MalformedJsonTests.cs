namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR001: what is not JSON, where it stands, and how reading goes on.</summary>
public sealed class MalformedJsonTests
{
    private const string Good = """ "errors": { "a": { "status": 400, "retry": "never", "message": "m" } } """;

    [Theory]
    [InlineData(""" "version": "v1", """)]
    [InlineData(""" /* a comment */ "version": "v1", // another""" + "\n")]
    [InlineData(""" "version": "A\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t", """)]
    [InlineData("""  "version": "v1/*no comment*/", """)]
    public void Is_silent_on(string version) => CatalogVerifier.Verify($$"""{ {{version}} {{Good}}, }""");

    [Fact]
    public void Is_silent_on_a_byte_order_mark_at_the_start() => CatalogVerifier.Verify("\uFEFF" + $$"""{ "version": "v1", {{Good}} }""");

    [Theory]
    [InlineData("""{ "version": "v1" {|SERR001:"errors"|}: {} }""")]
    [InlineData("""{ "version" {|SERR001:"v1"|}, "errors": {} }""")]
    [InlineData("""{ "version": "v1",{|SERR001:,|} "errors": {} }""")]
    [InlineData("""{ "version": "v1"{|SERR001:;|} "errors": {} }""")]
    [InlineData("""{ {|SERR001:version|}: "v1", "errors": {} }""")]
    [InlineData("""{ {|SERR001:'version'|}: "v1", "errors": {} }""")]
    [InlineData("""{ "version": {|SERR001:'v1'|}, "errors": {} }""")]
    [InlineData("""{ "version": {|SERR001:v1|}, "errors": {} }""")]
    [InlineData("""{ "version": "v1", "errors": {} } {|SERR001:{|} }""")]
    [InlineData("""{ "version": "v1", "errors": {} } {|SERR001:]|}""")]
    [InlineData("""{ "version": "v1", "errors": {} {|SERR001:]|} }""")]
    [InlineData("""{ "version": "v1", "errors": {}, "scopes": [ "a" {|SERR001:}|}""")]
    [InlineData("""{ "version": "v1", "errors": {},{|SERR001:,|},, }""")]
    [InlineData("""{ "version": "v1", "errors": {}, "scopes": [{|SERR001:,|},"a"] }""")]
    [InlineData("""{ "version": "v1", "errors": {}, "scopes": ["a" {|SERR001:"b"|}] }""")]
    [InlineData("""{ "version": "v1", "errors": {}, {|SERR001:404|}, "scopes": [] }""")]
    [InlineData("""{ "version": "v1", "errors": {}, "$schema": {|SERR001:}|}""")]
    [InlineData("""{ "version": "v1", "errors": {{|SERR001:|}""")]
    [InlineData("""{ "version": "v1", "errors": {|SERR001:}|}""")]
    [InlineData("{ \"version\": {|SERR001:\"v1,|}\n \"errors\": {} }")]
    [InlineData("""{ "version": "v1", "errors": {} } {|SERR001:/*|} not closed""")]
    [InlineData("""{ "version": "v1",{|SERR001:/|} "errors": {} }""")]
    [InlineData("{|SERR001:|}")]
    [InlineData("  {|SERR001:|}")]
    [InlineData("// nothing{|SERR001:|}")]
    public void Is_reported_at(string marked) => CatalogVerifier.Verify(marked);

    [Theory]
    [InlineData("""{|SERR001:\x|}""")]
    [InlineData("""{|SERR001:\'|}""")]
    [InlineData("""{|SERR001:\u|}12G4""")]
    [InlineData("""{|SERR001:\u|}12""")]
    [InlineData("""{|SERR001:\U|}0041""")]
    [InlineData("""{|SERR001:\ud83d|}""")]
    [InlineData("""{|SERR001:\ud83d|}\u0041""")]
    [InlineData("""{|SERR001:\ude00|}""")]
    [InlineData("{|SERR001:\t|}")]
    [InlineData("{|SERR001:\0|}")]
    [InlineData("{|SERR001:\u001f|}")]
    public void In_a_text_is_reported_at(string marked) => CatalogVerifier.Verify($$"""{ "version": "a{{marked}}b", {{Good}} }""");

    [Fact]
    public void Half_a_pair_in_a_text_is_reported() =>
        CatalogVerifier.Verify($$"""{ "version": "{|SERR001:{{'\ude00'}}|}{{"\ud83d\ude00"}}{|SERR001:{{'\ud83d'}}|}", {{Good}} }""");

    [Theory]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("-")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("True")]
    [InlineData("NULL")]
    [InlineData("٤٠٤")]
    [InlineData("\u00a0")]
    public void A_number_or_word_is_reported(string word) =>
        CatalogVerifier.VerifyErrors($$"""
            "a": { "status": {|SERR001:{{word}}|}, "retry": "never", "message": "m" }
            """);

    [Fact]
    public void In_one_entry_drops_that_entry_alone()
    {
        var reading = CatalogVerifier.VerifyErrors("""
            "a": { "status": 400, "retry": "never", "message": "m" },
            "b": { "status": 400 {|SERR001:"retry"|}: "never", "message": "m" },
            "c": { "status": 400, "retry": "never", "message": "m" }
            """);
        Assert.Equal(["a", "c"], reading.Catalog!.Errors.Select(error => error.Code));
    }

    [Fact]
    public void A_bracket_that_was_not_opened_does_not_end_the_entry()
    {
        var reading = CatalogVerifier.VerifyErrors("""
            "a": { "status": 400, "retry": "never"{|SERR001:]|}, "message": "m" },
            "b": { "status": 400, "retry": "never", "message": "m" }
            """);
        Assert.Equal(["b"], reading.Catalog!.Errors.Select(error => error.Code));
    }

    [Fact]
    public void A_list_that_was_not_closed_ends_with_what_is_around_it()
    {
        var reading = CatalogVerifier.VerifyErrors("""
            "a": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": [404 {|SERR001:}|} },
            "b": { "status": 400, "retry": "never", "message": "m" }
            """);
        Assert.Equal(["b"], reading.Catalog!.Errors.Select(error => error.Code));
    }

    [Fact]
    public void Says_what_is_wrong_and_what_to_do()
    {
        var problem = Assert.Single(CatalogVerifier.Verify("""{ "version": "v1" {|SERR001:"errors"|}: {} }""").Problems);
        Assert.Equal("'errors' stands where ',' is expected; put one between two members or items", CatalogVerifier.Describe(problem));
    }
}
