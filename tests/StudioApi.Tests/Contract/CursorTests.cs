using System.Text.Json;

namespace StudioApi.Tests;

/// <summary>Pages, and the cursors between them.</summary>
public sealed class CursorTests(UsualApi usual) : IClassFixture<UsualApi>
{
    private const string NotOurs = "cursor must be a nextCursor that this API gave to this account";

    private readonly StudioApiProcess api = usual.Api;

    [Fact]
    public async Task Pages_show_every_studio_once_and_end()
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var (ids, next) = await PageAsync(api, $"?limit=3{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(ids);
            cursor = next;
        }
        while (cursor is not null);

        Assert.Equal(["std_demo_main", "std_demo_side", "std_demo_booth", "std_demo_damaged"], seen);
    }

    [Fact]
    public async Task A_cursor_outlives_a_restart()
    {
        var directory = Directory.CreateTempSubdirectory("studio-db-");
        var database = $"Studio__Database={Path.Combine(directory.FullName, "kept.db")}";
        try
        {
            string? cursor;
            await using (var before = await StudioApiProcess.StartAsync(database))
            {
                (_, cursor) = await PageAsync(before, "?limit=1");
            }

            await using var after = await StudioApiProcess.StartAsync(database);
            var (ids, _) = await PageAsync(after, $"?limit=1&cursor={cursor}");
            Assert.Equal(["std_demo_side"], ids);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Another_accounts_cursor_is_refused()
    {
        var (_, cursor) = await PageAsync(api, "?limit=1");
        await RefusedAsync(cursor!, Keys.Other);
    }

    [Fact]
    public async Task A_changed_cursor_is_refused_whichever_character_changed()
    {
        var (_, cursor) = await PageAsync(api, "?limit=1");
        for (var i = 0; i < cursor!.Length; i++)
        {
            await RefusedAsync($"{cursor[..i]}{(cursor[i] == 'A' ? 'Q' : 'A')}{cursor[(i + 1)..]}", Keys.Owner);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("AAAAAAAAAAE")]
    [InlineData("%00")]
    [InlineData("%F0%9F%8E%AC")]
    [InlineData("../../etc/passwd")]
    [InlineData("'%20OR%201=1--")]
    [InlineData("AAAA&cursor=BBBB")]
    public async Task A_forged_cursor_is_refused(string cursor) => await RefusedAsync(cursor, Keys.Owner);

    [Fact]
    public async Task A_very_long_cursor_is_refused() => await RefusedAsync(new string('A', 7000), Keys.Owner);

    private static async Task<(IReadOnlyList<string> Ids, string? Next)> PageAsync(StudioApiProcess api, string query)
    {
        var answer = await api.SendAsync($"GET /v1/studios{query}", Keys.Owner);
        Assert.Equal(200, answer.Status);
        using var page = JsonDocument.Parse(answer.Text);
        return (
            [.. page.RootElement.GetProperty("items").EnumerateArray().Select(studio => studio.GetProperty("id").GetString()!)],
            page.RootElement.GetProperty("nextCursor").GetString());
    }

    private async Task RefusedAsync(string cursor, string key) => Envelope.Is(
        await api.SendAsync($"GET /v1/studios?cursor={cursor}", key), "400 Bad Request", "invalid_request", NotOurs);
}
