namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR026: what a code can answer.</summary>
public sealed class InvalidSourceTests
{
    [Theory]
    [InlineData(""" "statuses": [400, 599, 4.04e2, "4xx", "5xx"] """)]
    [InlineData(""" "exceptions": ["System.TimeoutException", "TopLevel", "A.B+C+D_1", "Größe.Fehler"] """)]
    [InlineData(""" "policies": ["Adults", "films:edit", "Nur für Große"], "roles": ["editor", "Head of Films"] """)]
    public void Is_silent_on(string sources) => CatalogVerifier.VerifyEntry($$""" "from": { {{sources}} } """);

    [Theory]
    [InlineData(""" "statuses": [{|SERR026:399|}, {|SERR026:600|}, {|SERR026:404.5|}] """)]
    [InlineData(""" "statuses": ["{|SERR026:404|}", "{|SERR026:4XX|}", "{|SERR026:3xx|}", "{|SERR026:40x|}"] """)]
    [InlineData(""" "exceptions": ["{|SERR026:System.|}", "{|SERR026:A..B|}", "{|SERR026:1A|}", "{|SERR026:A<B>|}", "{|SERR026:A`1|}", "{|SERR026:A B|}", {|SERR026:""|}] """)]
    [InlineData(""" "policies": [{|SERR026:""|}, "{|SERR026: Adults|}", "{|SERR026:Adults |}"] """)]
    [InlineData(""" "roles": [{|SERR026:""|}, "{|SERR026:editor, owner|}", "{|SERR026: editor|}"] """)]
    public void Is_reported_at(string sources) => CatalogVerifier.VerifyEntry($$""" "from": { {{sources}} } """);
}
