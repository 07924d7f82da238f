namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR038: codes that a client could not tell apart.</summary>
public sealed class WireCodeClashTests
{
    [Theory]
    [InlineData("\"wire\": \"X\"", ", \"wire\": \"{|SERR038:X|}\"")]
    [InlineData("\"wire\": \"X\"", ", \"wire\": \"{|SERR038:x|}\"")]
    [InlineData("\"wire\": 404", ", \"wire\": {|SERR038:404|}")]
    [InlineData("\"wire\": 404", ", \"wire\": {|SERR038:4.04e2|}")]
    [InlineData("\"wire\": 404", ", \"wire\": \"{|SERR038:404|}\"")]
    [InlineData("\"wire\": \"404\"", ", \"wire\": {|SERR038:404|}")]
    [InlineData("\"when\": \"w\"", ", \"wire\": {|SERR038:404|}")]
    [InlineData("\"when\": \"w\"", ", \"wire\": \"{|SERR038:some_code|}\"")]
    public void Is_reported_at_the_later_entry(string first, string second) => CatalogVerifier.VerifyErrors(
        $$""" "some_code": { "status": 400, "retry": "never", "message": "m", {{first}} }{{Envelopes.Second(second)}} """);

    [Fact]
    public void Is_reported_at_the_code_of_an_entry_without_wire() => CatalogVerifier.VerifyErrors(
        $$""" "some_code": { "status": 400, "retry": "never", "message": "m", "wire": 1 }{{Envelopes.Second("", "{|SERR038:other_code|}")}} """);

    [Fact]
    public void Is_about_what_a_style_makes_of_codes() => CatalogVerifier.Verify("""
        { "version": "v1", "codes": "camelCase", "errors": {
          "order_2_items": { "status": 400, "retry": "never", "message": "m" },
          "{|SERR022+SERR038:order2_items|}": { "status": 400, "retry": "never", "message": "m" } } }
        """);

    [Theory]
    [InlineData("", ", \"wire\": \"X\"")]
    [InlineData(", \"wire\": 1", ", \"wire\": 2")]
    [InlineData(", \"wire\": \"other_code\"", ", \"wire\": \"some_code\"")]
    public void Is_silent_on(string first, string second) =>
        Envelopes.VerifyRoot(""" "scopes": [] """, first, Envelopes.Second(second));

    [Theory]
    [InlineData("\"documentation\": \"https://e.example/{code}\"", "", "")]
    [InlineData("\"documentation\": \"{|SERR038:https://e.example/all|}\"", "", "")]
    [InlineData("\"documentation\": \"https://e.example/other_code\"", "", ", \"documentation\": \"{|SERR038:https://e.example/{code}|}\"")]
    [InlineData("\"scopes\": []", ", \"documentation\": \"urn:a\"", ", \"documentation\": \"{|SERR038:urn:a|}\"")]
    [InlineData("\"scopes\": []", ", \"documentation\": \"urn:a\"", ", \"documentation\": \"urn:b\"")]
    public void Is_about_types_of_problems(string root, string first, string second)
    {
        Envelopes.VerifyRoot($$"""{{root}}, "envelope": "problem" """, first, Envelopes.Second(second));

        // Elsewhere several codes may share a page.
        const string Link = """, "envelope": { "body": { "code": "{code}", "more_info": "{documentation}" } } """;
        Envelopes.VerifyRoot(Plain(root) + Link, Plain(first), Envelopes.Second(Plain(second)));
    }

    [Fact]
    public void A_retired_spelling_does_not_come_back()
    {
        Envelopes.VerifyRoot(""" "retired": [{ "code": "gone", "wire": "G-1" }] """, ", \"wire\": \"{|SERR059:g-1|}\"");
        Envelopes.VerifyRoot(""" "codes": "kebab-case", "retired": ["was_here"] """, ", \"wire\": \"{|SERR059:was-here|}\"");
        Envelopes.VerifyRoot(""" "retired": [{ "code": "some_thing", "wire": "G-1" }] """, ", \"wire\": \"some_thing\"");
    }

    private static string Plain(string marked) =>
        marked.Replace("{|SERR038:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}
