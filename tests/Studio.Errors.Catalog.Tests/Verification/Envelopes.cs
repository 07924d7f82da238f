namespace Studio.Errors.Catalog.Tests;

/// <summary>Marked catalogs about their envelopes.</summary>
internal static class Envelopes
{
    /// <summary>Reads a catalog whose body has the code and what is given.</summary>
    public static CatalogReading Verify(string markedMembers) => VerifyBody($$"""{ "code": "{code}", {{markedMembers}} }""");

    /// <summary>Reads a catalog of one entry without fields.</summary>
    public static CatalogReading VerifyBody(string markedBody) => VerifyRoot($$""" "envelope": { "body": {{markedBody}} } """);

    /// <summary>Reads a catalog of two entries, whose members are added to the three that every entry needs.</summary>
    public static CatalogReading VerifyRoot(string markedMembers, string first = "", string second = "") =>
        CatalogVerifier.Verify($$"""
            { "version": "v1", {{markedMembers}}, "errors": {
              "some_code": { "status": 400, "retry": "never", "message": "m", "when": "w"{{first}} }{{second}} } }
            """);

    /// <summary>A second entry.</summary>
    public static string Second(string markedMembers = "", string markedCode = "other_code") =>
        $$""", "{{markedCode}}": { "status": 404, "retry": "never", "message": "m"{{markedMembers}} }""";
}
