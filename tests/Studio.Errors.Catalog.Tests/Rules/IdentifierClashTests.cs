namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR022: two names that C# can't tell apart.</summary>
public sealed class IdentifierClashTests
{
    [Fact]
    public void Two_codes()
    {
        var reading = CatalogVerifier.VerifyErrors($$"""
            {{Entry("a1", "")}}, {{Entry("{|SERR022:a_1|}", "")}}, {{Entry("a_b", "")}}, {{Entry("ab", "")}}
            """);
        Assert.Equal(["a1", "a_b", "ab"], reading.Catalog!.Errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData(""" "fields": { "a_b": { "type": "string" }, "{|SERR022:aB|}": { "type": "string" } } """)]
    [InlineData(""" "fields": { "a_b": { "type": "string" } }, "values": { "{|SERR022:aB|}": { "type": "string" } } """)]
    [InlineData(""" "fields": { "x": { "type": "string" } }, "values": { "{|SERR022:x|}": { "type": "string" } } """)]
    public void Two_parameters_of_an_entry(string members) => CatalogVerifier.VerifyEntry(members);

    [Fact]
    public void Two_spellings_of_a_field_in_two_entries() =>
        CatalogVerifier.VerifyErrors($$"""
            {{Entry("a", """ "fields": { "a_b": { "type": "string" } } """)}},
            {{Entry("b", """ "fields": { "{|SERR022:aB|}": { "type": "string" } } """)}}
            """);

    [Fact]
    public void Two_spellings_of_values_in_two_entries_are_fine() =>
        CatalogVerifier.VerifyErrors($$"""
            {{Entry("a", """ "values": { "a_b": { "type": "string" } } """)}},
            {{Entry("b", """ "values": { "aB": { "type": "string" } } """)}}
            """);

    private static string Entry(string code, string members) => $$"""
        "{{code}}": { "status": 400, "retry": "never", "message": "m", {{members}} }
        """.Replace(", \n", " ", StringComparison.Ordinal);
}
