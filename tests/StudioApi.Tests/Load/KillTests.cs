using System.Diagnostics;
using Xunit.Abstractions;

namespace StudioApi.Tests;

/// <summary>
/// The sample, ended under load by a signal (ten times where <c>STUDIO_SOAK</c> asks for 300,000 requests): a connection
/// that is cut is no wrong answer, and everything else must be right.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Connections = 32;
    private const int AnswersBefore = 3000;

    private static readonly int kills = Math.Clamp(RunSize.Of("STUDIO_SOAK", 30_000) / 30_000, 1, 10);

    [Fact]
    public async Task On_SIGTERM_each_request_already_read_is_answered()
    {
        for (var kill = 0; kill < kills; kill++)
        {
            var (clients, log, exitCode) = await EndAsync("TERM", AnswersBefore + (kill * 97));
            Assert.Equal(0, exitCode);
            Assert.DoesNotContain(log.Started, number => number >= 0 && !clients.Answered.ContainsKey(number));
            Assert.All(clients.Errors, error => Assert.Equal([(error.Value.Status, error.Value.Code)], log.Of(error.Key)));
        }
    }

    [Fact]
    public async Task A_killed_process_gave_no_wrong_answer()
    {
        for (var kill = 0; kill < kills; kill++)
        {
            var (clients, log, exitCode) = await EndAsync("KILL", AnswersBefore + (kill * 97));
            Assert.NotEqual(0, exitCode);
            var last = clients.Errors.Values.Max(error => error.At);
            foreach (var (id, error) in clients.Errors)
            {
                // The console is written by a thread of its own; what it had not come to is lost with the process.
                var isLate = Stopwatch.GetElapsedTime(error.At, last) < TimeSpan.FromSeconds(1);
                Assert.InRange(log.Of(id).Count, isLate ? 0 : 1, 1);
                Assert.All(log.Of(id), line => Assert.Equal((error.Status, error.Code), line));
            }
        }
    }

    private async Task<(LoadClients Clients, ErrorLog Log, int ExitCode)> EndAsync(string signal, int answers)
    {
        var log = new ErrorLog();
        await using var api = await StudioApiProcess.StartAsync(log.Read, [.. ErrorLog.Settings, ErrorLog.Starts]);
        var clients = new LoadClients(api.Address, await LoadExpectation.LearnAsync(api.Address));
        await clients.RunToTheEndAsync(Connections, async verified =>
        {
            if (verified >= answers && !clients.IsEnding)
            {
                clients.IsEnding = true;
                await api.SignalAsync(signal);
            }
        });
        var exitCode = await api.WaitForExitAsync();
        output.WriteLine($"{signal}: {clients.Verified} answers verified, {clients.Errors.Count} of them errors; {log.Started.Count} requests read");
        return (clients, log, exitCode);
    }
}
