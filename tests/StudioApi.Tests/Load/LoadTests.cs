using Xunit.Abstractions;

namespace StudioApi.Tests;

/// <summary>
/// The sample as a process under load (<c>STUDIO_SOAK</c> requests on 64 connections, one in twenty cut by a reset): each
/// answer is verified to the byte, and each error that a client saw is in the log once.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Connections = 64;
    private const int Misusers = 6;

    // 96 MiB for the objects of 64 connections: what is kept after a response would be too much soon.
    private const string HeapLimit = "DOTNET_GCHeapHardLimit=0x6000000";

    // Before that, a process is still growing into its caches and its compiled code.
    private const int RequestsThatSettleMemory = 100_000;

    [Fact]
    public async Task Every_answer_is_right_and_every_error_in_the_log_once()
    {
        var requests = RunSize.Of("STUDIO_SOAK", 6400);
        var log = new ErrorLog();
        await using var api = await StudioApiProcess.StartAsync(log.Read, ErrorLog.Settings);
        var expectation = await LoadExpectation.LearnAsync(api.Address);
        var clients = new LoadClients(api.Address, expectation);

        await clients.RunAsync(requests / 10, Connections);
        var memoryAtFirst = api.ResidentBytes;
        await clients.RunAsync(requests - (requests / 10), Connections);
        var memoryAtEnd = api.ResidentBytes;
        await api.SignalAsync("TERM");
        Assert.Equal(0, await api.WaitForExitAsync());

        output.WriteLine($"{clients.Verified} answers verified, {clients.Errors.Count} of them errors; {clients.Cut} requests cut; memory {memoryAtFirst >> 20} MiB after a tenth, {memoryAtEnd >> 20} MiB at the end");
        Assert.InRange(clients.Cut, clients.Verified / 30, clients.Verified / 15);
        Assert.All(clients.Errors, error => Assert.Equal([(error.Value.Status, error.Value.Code)], log.Of(error.Key)));

        // Each alarm is a fault that a client saw: neither a reset nor what it left behind is one.
        Assert.Equal(clients.Errors.Values.Count(error => error.Status == 500) + 1, log.Alarms.Count);
        Assert.All(log.Alarms, line => Assert.Contains("\"Category\":\"Studio.Errors\"", line, StringComparison.Ordinal));
        if (requests >= RequestsThatSettleMemory)
        {
            Assert.InRange(memoryAtEnd, 1, memoryAtFirst * 5 / 4);
        }
    }

    [Fact]
    public async Task Every_answer_is_right_beside_responses_that_another_thread_completes()
    {
        var requests = RunSize.Of("STUDIO_SOAK", 6400);
        await using var api = await StudioApiProcess.StartAsync(
            static _ => { }, [.. ErrorLog.Settings, .. MisuseStartup.Settings, "Logging__LogLevel__Default=None", HeapLimit]);
        var clients = new LoadClients(api.Address, await LoadExpectation.LearnAsync(api.Address));

        var (isDone, misused) = (false, 0);
        var misusers = Enumerable.Range(0, Misusers).Select(_ => MisuseAsync()).ToArray();
        await clients.RunAsync(requests / 10, Connections);
        var memoryAtFirst = api.ResidentBytes;
        await clients.RunAsync(requests - (requests / 10), Connections);
        var memoryAtEnd = api.ResidentBytes;
        isDone = true;
        await Task.WhenAll(misusers);

        output.WriteLine(
            $"{clients.Verified} answers verified, {clients.Cut} requests cut, {misused} responses misused; "
            + $"memory {memoryAtFirst >> 20} MiB after a tenth, {memoryAtEnd >> 20} MiB at the end");
        Assert.InRange(misused, 1, int.MaxValue);
        if (requests >= RequestsThatSettleMemory)
        {
            Assert.InRange(memoryAtEnd, 1, memoryAtFirst * 5 / 4);
        }

        async Task MisuseAsync()
        {
            while (!Volatile.Read(ref isDone))
            {
                try
                {
                    await RawHttpConnection.ExchangeAsync(api.Address, $"GET {MisuseStartup.Path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
                }
                catch (Exception failure) when (failure is FormatException or IOException or InvalidOperationException)
                {
                    // What becomes of a misused response is its own affair.
                }

                Interlocked.Increment(ref misused);
            }
        }
    }
}
