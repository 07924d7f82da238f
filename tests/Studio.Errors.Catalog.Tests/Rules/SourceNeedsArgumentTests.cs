namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR028: what the pipeline answers alone, it can fill alone.</summary>
public sealed class SourceNeedsArgumentTests
{
    [Theory]
    [InlineData(""" "type": "string", "default": "d" """, """ "statuses": [404], "exceptions": ["A"], "binding": "x" """)]
    [InlineData(""" "type": "string", "required": false """, """ "statuses": ["4xx"] """)]
    [InlineData(""" "type": "string" """, """ "missingScope": "x", "binding": "x" """)]
    public void Is_silent_on(string parameter, string sources) => CatalogVerifier.VerifyEntry(Members(parameter, sources));

    [Theory]
    [InlineData(""" "type": "string" """, """ "statuses": [{|SERR028:404|}, "{|SERR028:5xx|}"] """)]
    [InlineData(""" "type": "string" """, """ "exceptions": ["{|SERR028:A|}"] """)]
    [InlineData(""" "type": "integer" }, "y": { "type": "string" """, """ "missingScope": "{|SERR028:y|}" """)]
    [InlineData(""" "type": "integer" }, "y": { "type": "string" """, """ "binding": "{|SERR028:y|}" """)]
    public void Is_reported_at(string parameter, string sources) => CatalogVerifier.VerifyEntry(Members(parameter, sources));

    private static string Members(string parameter, string sources) =>
        $$""" "fields": { "x": { {{parameter}} } }, "from": { {{sources}} } """;
}
