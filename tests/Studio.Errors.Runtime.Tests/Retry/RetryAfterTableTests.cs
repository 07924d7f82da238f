using System.Globalization;
using Studio.Errors.Testing;

namespace Runtime.Tests;

/// <summary>Every value of Retry-After that is worth a row. The TypeScript client is held to the same file.</summary>
public class RetryAfterTableTests
{
    public static TheoryData<string> Rows =>
        [.. File.ReadLines(RepositoryRoot.Path("tests", "typescript", "retry-after-table.txt")).Where(static row => row[0] != '#')];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task It_is_read_as_the_table_says(string row)
    {
        var cells = row.Split('|').Select(static cell => cell.Trim()).ToArray();
        using var client = new Client(
            new(_ => Answer(cells)),
            options: time => new()
            {
                Time = time,
                MaxAttempts = 2,
                MaxRetryAfter = TimeSpan.FromDays(1),
                MaxTotal = TimeSpan.FromDays(2),
                BaseDelay = TimeSpan.FromMilliseconds(10),
            });
        using var response = await client.SendAsync();
        if (cells[3] == "forever")
        {
            Assert.Empty(client.Time.Waits);
            return;
        }

        // Without a time to wait for, a throttled client still waits a little.
        var least = cells[3] == "none" ? 0 : int.Parse(cells[3], CultureInfo.InvariantCulture);
        var jitter = Assert.Single(client.Time.Waits) - TimeSpan.FromSeconds(least);
        Assert.InRange(jitter, TimeSpan.FromMilliseconds(9), TimeSpan.FromMilliseconds(11));
    }

    [Fact]
    public async Task Of_several_headers_the_longest_wait_counts()
    {
        using var client = new Client(
            new(_ =>
            {
                var response = StubServer.Answer(429, StubServer.Envelope("rate_limited"), "2");
                response.Headers.TryAddWithoutValidation("Retry-After", "7");
                response.Headers.TryAddWithoutValidation("Retry-After", "4");
                return response;
            }),
            options: static time => new() { Time = time, MaxAttempts = 2 });
        using var response = await client.SendAsync();
        Assert.InRange(Assert.Single(client.Time.Waits), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task An_answer_that_is_cut_is_waited_for_as_a_whole_one()
    {
        using var client = new Client(
            new(_ =>
            {
                var response = StubServer.Answer(429, "", "3");
                response.Content = new StreamContent(new BrokenStream());
                return response;
            }),
            options: static time => new() { Time = time, MaxAttempts = 2 });
        using var response = await client.SendAsync();
        Assert.InRange(Assert.Single(client.Time.Waits), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4));
    }

    private static HttpResponseMessage Answer(string[] cells)
    {
        var response = StubServer.Answer(429, StubServer.Envelope("rate_limited"), cells[0]);
        foreach (var (name, value) in new[] { ("Date", cells[1]), ("Age", cells[2]) })
        {
            if (value.Length > 0)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
