using System.Text.Json;

namespace Studio.Errors.Tool.Tests;

public sealed class UpstreamsCommandTests : IDisposable
{
    private const string Payments = """
        { "version": "v1", "errors": {
          "declined": { "status": 402, "retry": "never", "message": "m", "fields": { "why": { "type": "string" } } },
          "limited": { "status": 429, "retry": "retryAfter", "message": "m" } } }
        """;

    private const string Shop = """
        { "version": "v1", "errors": {
          "refused": { "status": 409, "retry": "never", "message": "m", "fields": { "reason": { "type": "string" } } },
          "unavailable": { "status": 503, "retry": "backoff", "message": "m" } },
          "upstreams": { "payments": { "catalog": "../payments/errors.json", "map": {
            "declined": { "code": "refused", "fields": { "reason": "why" } },
            "limited": "unavailable",
            "none": "unavailable" } } } }
        """;

    private readonly Workspace workspace = new Workspace().With("payments/errors.json", Payments).With("shop/errors.json", Shop);

    [Fact]
    public void Prints_what_becomes_of_each_error() => Assert.Equal(
        new(0, """
            payments (../payments/errors.json)
              declined (402 never)      →  refused (409 never)        reason = why
              limited (429 retryAfter)  →  unavailable (503 backoff)
              none                      →  unavailable (503 backoff)

            """.ReplaceLineEndings("\n"), ""),
        workspace.Run("upstreams", "shop/errors.json"));

    [Fact]
    public void A_code_that_nothing_maps_is_a_row_and_an_error()
    {
        var run = workspace.With("shop/errors.json", Shop.Replace("\"limited\": \"unavailable\",", "", StringComparison.Ordinal)).Run("upstreams", "shop/errors.json");
        Assert.Equal(1, run.Code);
        Assert.Contains("  limited (429 retryAfter)  →  nothing\n", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("shop/errors.json(4,71): error SERR090: No key names 'limited' of the upstream 'payments'; add it to 'map'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_and_the_classes_say_what_they_take()
    {
        var run = workspace.With("shop/errors.json", Shop.Replace("\"limited\": \"unavailable\",", "\"*\": \"unavailable\",", StringComparison.Ordinal)).Run("upstreams", "shop/errors.json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("  limited (429 retryAfter)  →  unavailable (503 backoff)  by \"*\"\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_both_sides()
    {
        var run = workspace.Run("upstreams", "shop/errors.json", "--json");
        using var document = JsonDocument.Parse(run.Output);
        var rows = document.RootElement[0].GetProperty("map").EnumerateArray().ToArray();
        Assert.Equal(["declined", "limited", "none"], rows.Select(row => row.GetProperty("from").GetString()));
        Assert.Equal("refused", rows[0].GetProperty("target").GetProperty("code").GetString());
        Assert.Equal("why", rows[0].GetProperty("fields").GetProperty("reason").GetString());
        Assert.Equal("retryAfter", rows[1].GetProperty("source").GetProperty("retry").GetString());
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("source").ValueKind);
    }

    [Fact]
    public void Inherited_upstreams_are_checked_from_the_file_that_says_them()
    {
        workspace.With("shop/v2/errors.json", """{ "version": "v2", "extends": ["../errors.json"] }""");
        var run = workspace.Run("upstreams", "shop/v2/errors.json");
        Assert.Equal(new(0, workspace.Run("upstreams", "shop/errors.json").Output, ""), run);
        workspace.With("payments/errors.json", Payments.Replace("\"limited\"", "\"slow\"", StringComparison.Ordinal));
        Assert.Contains("shop/v2/errors.json(1,33): error SERR090: No key names 'slow'", workspace.Run("check", "shop/v2/errors.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_without_upstreams_says_so() =>
        Assert.Equal(new(0, "payments/errors.json names no upstreams.\n", ""), workspace.Run("upstreams", "payments/errors.json"));

    [Theory]
    [InlineData("../payments/none.json", "SERR086: '../payments/none.json', the catalog of the upstream 'payments', is not there; correct the path, which is relative to this file")]
    [InlineData("../payments", "SERR086: '../payments', the catalog of the upstream 'payments', is not there")]
    [InlineData("../payments/other.json", "SERR087: '../payments/other.json', the catalog of the upstream 'payments', can't be used (other.json(1,1): The catalog has no 'version';")]
    public void A_path_that_leads_to_no_catalog_is_told_where_it_stands(string path, string message)
    {
        var run = workspace
            .With("payments/other.json", "{ \"a\": 1 }")
            .With("shop/errors.json", Shop.Replace("../payments/errors.json", path, StringComparison.Ordinal))
            .Run("check", "shop/errors.json");
        Assert.Equal(1, run.Code);
        Assert.Contains($"shop/errors.json(4,44): error {message}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_alone_is_known_to_a_build_only()
    {
        var run = workspace
            .With("shop/errors.json", Shop.Replace("\"catalog\": \"../payments/errors.json\"", "\"errors\": \"PaymentsErrors\"", StringComparison.Ordinal))
            .Run("upstreams", "shop/errors.json");
        Assert.Equal((0, "payments is known by its class alone, PaymentsErrors: the build tells which of its codes nothing maps.\n"), (run.Code, run.Error));
        Assert.Contains("payments (PaymentsErrors)\n  declined  →  refused", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();
}
