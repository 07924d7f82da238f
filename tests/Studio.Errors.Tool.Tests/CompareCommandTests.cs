using System.Text.Json;

namespace Studio.Errors.Tool.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private const string Orders = """
        { "version": "v1", "types": { "line": { "fields": { "no": { "type": "integer" } } } }, "errors": {
          "not_found": { "status": 404, "retry": "never", "message": "no order", "fields": { "id": { "type": "string" }, "line": { "type": "line" } } },
          "busy": { "status": 503, "retry": "backoff", "message": "m" } } }
        """;

    private readonly Workspace workspace = new Workspace().With("orders/errors.json", Orders);

    [Theory]
    [InlineData("no order", "no shop")]
    [InlineData("\"busy\"", "\"idle\"")]
    [InlineData("\"id\"", "\"key\"")]
    [InlineData("\"line\": { \"fields\"", "\"row\": { \"fields\"", "\"type\": \"line\"", "\"type\": \"row\"")]
    public void Silent_where_codes_mean_the_same(params string[] edits)
    {
        var run = workspace.With("shops/errors.json", Edited(edits)).Run("compare", "orders/errors.json", "shops/errors.json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches("^2 catalogs, [12] codes in several of them, 0 conflicts\n$", run.Output);
    }

    [Theory]
    [InlineData("(2,28): code-with-two-statuses: 'not_found' has the status 410 here and 404 in orders/errors.json", "404", "410")]
    [InlineData("(3,38): code-with-two-retry-advices: 'busy' has the retry advice 'never' here and 'backoff' in orders/errors.json", "\"backoff\"", "\"never\"")]
    [InlineData("(2,103): field-with-two-types: 'not_found' has a field 'id' of type 'uuid' here and of type 'string' in orders/errors.json", "\"string\" }", "\"string\", \"format\": \"uuid\" }")]
    [InlineData("(2,133): field-with-two-types: 'not_found' has a field 'line' of type 'line' here and of a type 'line' with other members in orders/errors.json", "\"no\"", "\"number\"")]
    [InlineData("(3,22): code-with-two-spellings: 'busy' is 'BUSY' on the wire here and 'busy' in orders/errors.json", "\"busy\": {", "\"busy\": { \"wire\": \"BUSY\",")]
    [InlineData("(3,22): spelling-of-two-codes: 'busy' on the wire is 'full' here and 'busy' in orders/errors.json", "\"busy\": {", "\"full\": { \"wire\": \"busy\",")]
    public void Tells_what_has_two_meanings(string line, params string[] edits)
    {
        var run = workspace.With("shops/errors.json", Edited(edits)).Run("compare", "orders/errors.json", "shops/errors.json");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal($"shops/errors.json{line}", run.Output.Split('\n')[0]);
    }

    [Fact]
    public void A_folder_is_every_catalog_in_it()
    {
        workspace.With("a/b/errors.json", Edited("404", "410")).With("a/platform.errors.json", Edited("404", "409")).With("a/errors.shipped.json", "{}")
            .With("a/bin/errors.json", "{}").With("a/noerrors.json", "{}").With("a/node_modules/errors.json", "{}");
        var run = workspace.Run("compare", ".");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.EndsWith("3 catalogs, 2 codes in several of them, 2 conflicts\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_catalog_is_not_compared()
    {
        var run = workspace.Run("compare", ".");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("name two catalogs, or a folder that has them.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "error SERR001")]
    [InlineData(null, "is not there")]
    public void What_can_not_be_read_is_not_compared(string? text, string error)
    {
        _ = text is null ? workspace : workspace.With("bad.json", text);
        var run = workspace.Run("compare", "orders/errors.json", "bad.json");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_both_places()
    {
        var run = workspace.With("shops/errors.json", Edited("404", "410")).Run("compare", "orders/errors.json", "shops/errors.json", "--json");
        using var document = JsonDocument.Parse(run.Output);
        var conflict = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(("code-with-two-statuses", "not_found"), (conflict.GetProperty("kind").GetString(), conflict.GetProperty("code").GetString()));
        Assert.Equal(28, conflict.GetProperty("at").GetProperty("column").GetInt32());
        Assert.Equal(28, conflict.GetProperty("before").GetProperty("column").GetInt32());
    }

    [Fact]
    public void Sarif_has_a_rule_and_an_address_for_each_result()
    {
        var run = workspace.With("sho ps/errors.json", Edited("404", "410", "\"backoff\"", "\"never\"")).Run("compare", "orders/errors.json", "sho ps/errors.json", "--sarif");
        Assert.Equal(1, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var sarif = document.RootElement.GetProperty("runs")[0];
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToArray();
        var results = sarif.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(2, results.Length);
        Assert.All(results, result =>
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.EndsWith("sho%20ps/errors.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
            Assert.InRange(place.GetProperty("region").GetProperty("endColumn").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32() + 1, 999);
        });
    }

    [Fact]
    public void Without_conflicts_sarif_has_no_results()
    {
        var run = workspace.With("shops/errors.json", Orders).Run("compare", "orders/errors.json", "shops/errors.json", "--sarif");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(0, document.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    public void Dispose() => workspace.Dispose();

    private static string Edited(params string[] edits) => edits.Chunk(2).Aggregate(Orders, (text, edit) =>
    {
        Assert.Contains(edit[0], text, StringComparison.Ordinal);
        return text.Replace(edit[0], edit[1], StringComparison.Ordinal);
    });
}
