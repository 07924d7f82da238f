namespace Studio.Errors.Catalog.Tests;

/// <summary>What downstream steps rely on: a model that only meaning changes, places that follow the text.</summary>
public sealed class CatalogReadingTests
{
    private const string Plain = """
        { "version": "v1", "scopes": ["b", "a"], "errors": {
          "one": { "status": 400, "retry": "never", "message": "{x} {y}",
                   "fields": { "x": { "type": "string", "default": "d" }, "y": { "type": "number", "default": 1 } },
                   "from": { "statuses": ["4xx", 400], "exceptions": ["B", "A"] } },
          "two": { "status": 503, "retry": "backoff", "message": "m" } } }
        """;

    [Fact]
    public void The_model_does_not_change_when_the_file_is_only_written_differently()
    {
        const string other = """
            // The same, in another order and with comments.
            { "errors": {
                "two": { "message": "\u006d", "retry": "backoff", "status": 5.03e2, "when": "" },
                "one": {
                  "from": { "exceptions": ["A", "B"], "statuses": [400.0, "4xx"] },
                  "fields": { "x": { "default": "d", "type": "string", "required": true }, "y": { "default": 1.0, "type": "number" } },
                  "message": "{x} {y}", "status": 400, "retry": "never" }, },
              "$schema": "somewhere", "version": "v1", "scopes": ["a", "b"] }
            """;
        var (left, right) = (CatalogReader.Read(Plain).Catalog!, CatalogReader.Read(other).Catalog!);
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("\"v1\"", "\"v2\"")]
    [InlineData("[\"b\", \"a\"]", "[\"b\"]")]
    [InlineData("\"status\": 400", "\"status\": 401")]
    [InlineData("{x} {y}", "{y} {x}")]
    [InlineData("\"default\": 1", "\"default\": 2")]
    [InlineData("\"default\": \"d\"", "\"example\": \"d\", \"default\": \"d\"")]
    [InlineData("[\"4xx\", 400]", "[400]")]
    [InlineData("\"backoff\"", "\"retryAfter\"")]
    [InlineData("\"message\": \"m\"", "\"message\": \"m\", \"remedy\": \"r\"")]
    public void The_model_changes_when_meaning_does(string old, string replacement)
    {
        var changed = Plain.Replace(old, replacement, StringComparison.Ordinal);
        Assert.NotEqual(CatalogReader.Read(Plain).Catalog, CatalogVerifier.Verify(changed).Catalog);
    }

    [Fact]
    public void The_order_of_parameters_is_meaning()
    {
        var changed = Plain
            .Replace("\"x\": { \"type\": \"string\", \"default\": \"d\" }, \"y\": { \"type\": \"number\", \"default\": 1 }", "\"y\": { \"type\": \"number\", \"default\": 1 }, \"x\": { \"type\": \"string\", \"default\": \"d\" }", StringComparison.Ordinal);
        Assert.NotEqual(CatalogReader.Read(Plain).Catalog, CatalogVerifier.Verify(changed).Catalog);
    }

    [Fact]
    public void The_map_finds_codes_exceptions_and_errors()
    {
        var map = CatalogReader.Read(Plain).Map;
        Assert.Equal(["one", "two"], map.Entries.Select(place => place.Name));
        Assert.Equal(["B", "A"], map.Exceptions.Select(place => place.Name));
        Assert.All(map.Entries.Concat(map.Exceptions), place => Assert.Equal(place.Name, Plain.Substring(place.Range.Start, place.Range.Length)));
        Assert.Equal("errors", Plain.Substring(map.Errors.Start, map.Errors.Length));
        Assert.Equal(new TextPosition(1, 3), map.Entries[0].Range.From);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_as_Roslyn_counts_them(string lineBreak) =>
        CatalogVerifier.Verify(string.Join(lineBreak, "{", "/* \u0085 \u2028 \u2029 \U0001F600 */ \"version\": \"v1\",", "", "\"errors\": {}, \"\U0001F600\u2028\u0085\": {|SERR001:@|} }").Replace("\"\U0001F600\u2028\u0085\"", "\"{|SERR006:\U0001F600\u2028\u0085|}\"", StringComparison.Ordinal));
}
