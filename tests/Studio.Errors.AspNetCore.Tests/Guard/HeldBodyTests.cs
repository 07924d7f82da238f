using Studio.Errors.AspNetCore.Tests.Edge;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>What is held back of a body: what can be taken back, how much of it there is, and whose memory it is in.</summary>
public sealed class HeldBodyTests
{
    private const int Bound = 1024 * 1024;

    private static readonly int largeBody = RunSize.Of("STUDIO_LARGE_BODY", 24_000_000);

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(Bound)]
    public async Task Fault_takes_back_what_was_not_flushed(int bytes)
    {
        await using var ours = await StartAsync(withCatalog: true);
        var response = await ours.GetAsync($"/fault?bytes={bytes}");
        Assert.Equal(500, response.Status);
        Assert.StartsWith("""{"error":{"code":"internal",""", response.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fault")]
    [InlineData("/late-error")]
    public async Task What_is_more_than_is_held_is_cut_off(string path)
    {
        await using var ours = await StartAsync(withCatalog: true);
        await using var connection = await RawHttpConnection.OpenAsync(ours.Http1);
        await connection.SendAsync($"GET {path}?bytes={Bound + 1} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var response = await connection.ReceiveAsync();
        Assert.True(response is null or { IsWhole: false }, response?.ToString());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(Bound + 1)]
    [InlineData(Bound * 3)]
    public async Task Foreign_error_body_of_any_length_is_dropped(int bytes)
    {
        await using var ours = await StartAsync(withCatalog: true);
        var response = await ours.GetAsync($"/foreign?bytes={bytes}");
        Assert.Equal(404, response.Status);
        Assert.StartsWith("""{"error":{"code":"not_found",""", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_can_change_until_the_flush_however_much_was_written()
    {
        await using var ours = await StartAsync(withCatalog: true);
        var response = await ours.GetAsync($"/late-header?bytes={Bound * 2}");
        Assert.Equal((202, "here", Bound * 2), (response.Status, response.Header("X-Late"), response.Body.Length));
        Assert.Equal("ran", response.Header("X-Callback"));
    }

    [Fact]
    public async Task Memory_that_was_lent_is_no_rented_array()
    {
        await using var ours = await StartAsync(withCatalog: true);
        Assert.Equal("none was rented", (await ours.GetAsync("/lent")).Text[^15..]);
    }

    [Fact]
    public async Task Memory_from_before_the_response_began_is_refused_after_it()
    {
        await using var bare = await StartAsync(withCatalog: false);
        await using var ours = await StartAsync(withCatalog: true);
        Assert.Equal("refused", (await bare.GetAsync("/stale")).Text);
        Assert.Equal("refused", (await ours.GetAsync("/stale")).Text);
    }

    [Fact]
    public async Task Large_body_that_is_never_flushed_takes_the_memory_of_the_server_alone()
    {
        await using var bare = await StartAsync(withCatalog: false);
        await using var ours = await StartAsync(withCatalog: true);
        var without = await AllocatedAsync(bare);
        var with = await AllocatedAsync(ours);

        // The array that holds the first 1 MiB, and the smaller ones that it grew from.
        Assert.InRange(with, without / 2, without + (4 * Bound));
    }

    [Theory]
    [InlineData("/after-complete")]
    [InlineData("/write-after-complete")]
    public async Task Fault_after_the_end_harms_no_whole_response(string path)
    {
        await using var ours = await StartAsync(withCatalog: true);
        await using var connection = await RawHttpConnection.OpenAsync(ours.Http1);
        await connection.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var first = await connection.ReceiveAsync();
        Assert.Equal((200, "whole", true), (first!.Status, first.Text, first.IsWhole));
        await connection.SendAsync("GET /stale HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.Equal("refused", (await connection.ReceiveAsync())?.Text);
        Assert.Contains(ours.Log.Ours, line => line.Id.Id == 12 && Equals(line.Values["Route"], path));
    }

    [Fact]
    public async Task Synchronous_write_that_is_not_allowed_is_an_error_like_any_other()
    {
        await using var ours = await StartAsync(withCatalog: true);
        var response = await ours.GetAsync("/synchronous");
        Assert.Equal(500, response.Status);
        Assert.StartsWith("""{"error":{"code":"internal",""", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_that_is_larger_than_what_is_held_arrives()
    {
        await using var ours = await StartAsync(withCatalog: true);
        var response = await ours.GetAsync($"/item?bytes={Bound * 2}");
        Assert.Equal((200, (Bound * 2) + 4, true), (response.Status, response.Body.Length, response.IsWhole));
    }

    private static async Task<long> AllocatedAsync(PlainKestrel application)
    {
        using var client = new HttpClient { BaseAddress = application.Http1 };
        using var response = await client.GetAsync(new Uri($"/allocated?bytes={largeBody}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var length = 0L;
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            length += read;
        }

        Assert.Equal(largeBody, length);
        return long.Parse(Assert.Single(response.Headers.GetValues("X-Allocated")), provider: null);
    }

    private static Task<PlainKestrel> StartAsync(bool withCatalog) => PlainKestrel.StartAsync(withCatalog, static _ => { }, HeldBodyEndpoints.Map);
}
