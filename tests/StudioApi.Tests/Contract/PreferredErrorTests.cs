using System.Text.Json;

namespace StudioApi.Tests;

/// <summary>The landing page, and the <c>Prefer: error=…</c> that its buttons send.</summary>
public sealed class PreferredErrorTests
{
    private static readonly string[] codes =
    [
        "bad_gateway", "insufficient_scope", "internal", "invalid_key", "invalid_request",
        "not_found", "rate_limited", "unavailable", "write_disabled",
    ];

    [Fact]
    public async Task In_Development_every_code_can_be_asked_for_where_the_reference_says()
    {
        await using var api = await StudioApiProcess.StartAsync("ASPNETCORE_ENVIRONMENT=Development");
        using var reference = JsonDocument.Parse((await api.SendAsync("GET /errors.catalog.json")).Text);
        var errors = reference.RootElement.GetProperty("errors").EnumerateObject().ToArray();
        Assert.Equal(codes, errors.Select(error => error.Name));

        foreach (var error in errors)
        {
            var request = error.Value.GetProperty("endpoints")[0].GetString()!;
            var answer = await api.SendAsync(
                request.Replace("{id}", "std_demo_main", StringComparison.Ordinal), Keys.Owner, $"Prefer: error={error.Name}");
            Assert.Equal(error.Value.GetProperty("status").GetInt32(), answer.Status);
            Assert.Equal($"error={error.Name}", answer.Header("Preference-Applied"));
            Assert.StartsWith($$"""{"error":{"code":"{{error.Name}}",""", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_and_a_scope_are_asked_for_as_ever()
    {
        await using var api = await StudioApiProcess.StartAsync("ASPNETCORE_ENVIRONMENT=Development");
        foreach (var (key, code) in new[] { (Keys.Revoked, "invalid_key"), (Keys.Reader, "insufficient_scope") })
        {
            var answer = await api.SendAsync("POST /v1/studios", key, "Prefer: error=invalid_request");
            Assert.StartsWith($$"""{"error":{"code":"{{code}}",""", answer.Text, StringComparison.Ordinal);
            Assert.Null(answer.Header("Preference-Applied"));
        }
    }

    [Fact]
    public async Task In_Production_asking_for_an_error_changes_nothing()
    {
        await using var api = await StudioApiProcess.StartAsync();
        var answer = await api.SendAsync("GET /v1/key", Keys.Owner, "Prefer: error=internal");
        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Header("Preference-Applied"));
    }

    [Fact]
    public async Task The_landing_page_is_there_from_any_folder_and_asks_for_nothing_beyond_the_API()
    {
        await using var api = await StudioApiProcess.StartAsync();
        var page = await api.SendAsync("GET /");
        Assert.Equal(200, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.Header("Content-Type"));
        Assert.StartsWith("<!doctype html>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Text, StringComparison.Ordinal);
    }
}
