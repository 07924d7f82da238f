using System.Text.Json;

namespace StudioApi.Tests;

/// <summary>Reads the list of an account page by page while others add to it, each page from the next instance.</summary>
internal static class Follower
{
    private const int PageSize = 20;

    /// <summary>Reads until nothing will be added and nothing is left.</summary>
    /// <param name="instances">Who answers.</param>
    /// <param name="isDone">Whether nothing will be added any more.</param>
    /// <returns>The ids in the order of the list.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(Instances instances, Func<bool> isDone)
    {
        var ids = new List<string>();
        string? cursor = null;
        for (var turn = 0; ; turn++)
        {
            var isLast = isDone();
            var target = $"/v1/studios?limit={PageSize}{(cursor is null ? "" : $"&cursor={cursor}")}";
            var answer = await Bounded.UntilAsync(
                "a page is there",
                () => instances.All[turn % instances.All.Count].SendAsync($"GET {target}", Keys.Other),
                page => page.Status != 503);
            Assert.Equal(200, answer.Status);
            using var page = JsonDocument.Parse(answer.Text);
            var next = page.RootElement.GetProperty("nextCursor").GetString();

            // A page that may still grow is read again.
            if (next is not null || isLast)
            {
                ids.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
                cursor = next;
            }

            if (next is null && isLast)
            {
                return ids;
            }
        }
    }
}
