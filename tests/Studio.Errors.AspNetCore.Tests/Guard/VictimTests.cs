using System.Diagnostics;
using Studio.Errors.AspNetCore.Tests.Edge;
using Studio.Errors.Testing;
using Xunit.Abstractions;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>
/// Requests that are answered while others misuse their response (<c>STUDIO_VICTIMS</c> seconds each): whatever an
/// application does there, no more of it stands in the answers of others than without us.
/// </summary>
public sealed class VictimTests(ITestOutputHelper output)
{
    private const int Victims = 12;
    private const int Misusers = 6;

    private static readonly TimeSpan time = TimeSpan.FromSeconds(RunSize.Of("STUDIO_VICTIMS", 1));

    [Fact]
    public async Task Response_that_another_thread_completes_harms_no_other() =>
        Assert.Equal(0, await RunAsync(withCatalog: true, "/complete"));

    [Theory]
    [InlineData("/complete-while-writing")]
    [InlineData("/late")]
    [InlineData("/several")]
    public async Task Misused_response_harms_others_no_more_than_without_us(string path)
    {
        var without = await RunAsync(withCatalog: false, path);
        var with = await RunAsync(withCatalog: true, path);

        // Both are counts of chance: four times its spread is no difference.
        Assert.InRange(with, 0, without + (int)(4 * Math.Sqrt((2 * without) + 1)));
    }

    private async Task<int> RunAsync(bool withCatalog, string path)
    {
        await using var application = await PlainKestrel.StartAsync(withCatalog, static _ => { }, Misuse.Map);
        var (start, answers, wrong, misused) = (Stopwatch.GetTimestamp(), 0, 0, 0);
        await Task.WhenAll([.. Enumerable.Range(0, Victims).Select(VictimAsync), .. Enumerable.Range(0, Misusers).Select(_ => MisuserAsync())]);
        output.WriteLine($"{path}, {(withCatalog ? "with" : "without")} us: {wrong} of {answers} answers wrong, {misused} misused");
        Assert.InRange(answers, 1, int.MaxValue);
        Assert.InRange(misused, 1, int.MaxValue);
        return wrong;

        async Task VictimAsync(int number)
        {
            var connection = await RawHttpConnection.OpenAsync(application.Http1);
            for (var round = 0; Stopwatch.GetElapsedTime(start) < time; round++)
            {
                if (!await Misuse.IsAnsweredWellAsync(connection, $"{number}-{round}"))
                {
                    Interlocked.Increment(ref wrong);
                    await connection.DisposeAsync();
                    connection = await RawHttpConnection.OpenAsync(application.Http1);
                }

                Interlocked.Increment(ref answers);
            }

            await connection.DisposeAsync();
        }

        async Task MisuserAsync()
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                await Misuse.AskAsync(application.Http1, path);
                Interlocked.Increment(ref misused);
            }
        }
    }
}
