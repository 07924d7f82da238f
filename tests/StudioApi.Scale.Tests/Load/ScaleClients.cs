using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;

namespace StudioApi.Tests;

/// <summary>Connections to several instances that verify each answer to the byte and keep what was acknowledged.</summary>
/// <param name="instances">Who answers.</param>
/// <param name="expectation">What each request of the mix is answered with.</param>
/// <param name="mayFail">Whether parts are being killed: an answer may be <c>unavailable</c>, and a connection may end.</param>
internal sealed class ScaleClients(Instances instances, LoadExpectation expectation, bool mayFail = false)
{
    private readonly ConcurrentDictionary<string, string> created = new();
    private readonly ConcurrentDictionary<string, bool> ids = new();
    private readonly ConcurrentBag<List<TimeSpan>> times = [];
    private TaskCompletionSource? milestone;
    private int milestoneAt;
    private int sent;
    private int verified;
    private int unavailable;
    private int cut;
    private bool isEnding;
    private Task load = Task.CompletedTask;

    /// <summary>What was created and acknowledged: each answer by the studio's id.</summary>
    public IReadOnlyDictionary<string, string> Created => created;

    /// <summary>How many answers were right.</summary>
    public int Verified => verified;

    /// <summary>How many answers were the one error that a lost part is answered with.</summary>
    public int Unavailable => unavailable;

    /// <summary>How many requests were not answered, since their instance was killed.</summary>
    public int Cut => cut;

    /// <summary>The time that so many of a hundred answers took at most.</summary>
    public TimeSpan Percentile(int percent)
    {
        TimeSpan[] all = [.. times.SelectMany(each => each).Order()];
        return all[Math.Min(all.Length - 1, all.Length * percent / 100)];
    }

    /// <summary>Sends requests until there are enough, <see cref="End"/> is called, or an answer is wrong.</summary>
    public Task RunAsync(int connections, int requests) =>
        load = Task.WhenAll(Enumerable.Range(0, connections).Select(first => SendOrEndAllAsync(first, requests)));

    /// <summary>Lets each connection end after its request.</summary>
    public void End() => Volatile.Write(ref isEnding, true);

    /// <summary>Waits until more answers were verified. A load that has ended will verify none: that is told, with its reason.</summary>
    public async Task VerifiedMoreAsync(int answers)
    {
        milestone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref milestoneAt, verified + answers);
        if (await Task.WhenAny(milestone.Task, load).WaitAsync(Bounded.Longest) != milestone.Task)
        {
            await load;
            Assert.Fail($"The load ended after {verified} answers.");
        }

        await milestone.Task;
    }

    // One wrong answer is enough: the others end, and whoever waits for answers learns of it.
    private async Task SendOrEndAllAsync(int first, int requests)
    {
        try
        {
            await SendAsync(first, requests);
        }
        catch (Exception wrong)
        {
            End();
            milestone?.TrySetException(wrong);
            throw;
        }
    }

    private async Task SendAsync(int first, int requests)
    {
        var own = new List<TimeSpan>();
        times.Add(own);
        for (var attempt = first; !Volatile.Read(ref isEnding) && Volatile.Read(ref sent) < requests; attempt++)
        {
            try
            {
                await using var connection = await RawHttpConnection.OpenAsync(instances.All[attempt % instances.All.Count].Address);
                while (!Volatile.Read(ref isEnding) && Interlocked.Increment(ref sent) is var number && number <= requests)
                {
                    var since = Stopwatch.GetTimestamp();
                    await ExchangeAsync(connection, number);
                    own.Add(Stopwatch.GetElapsedTime(since));
                }
            }
            catch (Exception end) when (mayFail && end is IOException or SocketException)
            {
                Interlocked.Increment(ref cut);
            }
        }
    }

    private Task ExchangeAsync(RawHttpConnection connection, int number) => (number % 10) switch
    {
        0 => CreateAsync(connection, $"Stage {number}"),
        5 when created.Keys.ElementAtOrDefault(0) is not null => FindAsync(connection, number),
        _ => ExchangeAsync(connection, LoadRequest.Mix[number / 2 % LoadRequest.Mix.Count], number),
    };

    private async Task CreateAsync(RawHttpConnection connection, string name)
    {
        var body = $$"""{"name":"{{name}}"}""";
        string[] lines =
        [
            "POST /v1/studios HTTP/1.1", "Host: localhost", Keys.Other,
            "Content-Type: application/json", $"Content-Length: {body.Length}", "", body,
        ];
        var answer = await ReceiveAsync(connection, string.Join("\r\n", lines));
        if (!IsUnavailable(answer))
        {
            Assert.Equal(201, answer.Status);
            using var studio = JsonDocument.Parse(answer.Text);
            Assert.Equal(name, studio.RootElement.GetProperty("name").GetString());
            var id = studio.RootElement.GetProperty("id").GetString()!;
            Assert.True(created.TryAdd(id, answer.Text), $"{id} was created twice.");
            Count();
        }
    }

    // Whichever instance created it, this one must know it.
    private async Task FindAsync(RawHttpConnection connection, int number)
    {
        var (id, text) = created.ElementAt(number % Math.Min(created.Count, 50));
        var answer = await ReceiveAsync(connection, $"GET /v1/studios/{id} HTTP/1.1\r\nHost: localhost\r\n{Keys.Other}\r\n\r\n");
        if (!IsUnavailable(answer))
        {
            Assert.Equal(text, answer.Text);
            Count();
        }
    }

    private async Task ExchangeAsync(RawHttpConnection connection, LoadRequest request, int number)
    {
        var answer = await ReceiveAsync(connection, request.Text(number, id: null), request.IsHead);
        if (!IsUnavailable(answer, request.IsHead))
        {
            expectation.Holds(request, answer);
            Count();
        }
    }

    private async Task<RawHttpResponse> ReceiveAsync(RawHttpConnection connection, string request, bool isHead = false)
    {
        await connection.SendAsync(request);
        var answer = await connection.ReceiveAsync(isHead);
        if (answer is not { IsWhole: true })
        {
            throw new EndOfStreamException("The server closed the connection.");
        }

        Assert.True(ids.TryAdd(answer.RequestId, true), $"The id {answer.RequestId} came twice.");
        return answer;
    }

    private bool IsUnavailable(RawHttpResponse answer, bool isHead = false)
    {
        if (!mayFail || answer.Status != 503 || answer.Text.Contains("write_disabled", StringComparison.Ordinal))
        {
            return false;
        }

        Interlocked.Increment(ref unavailable);
        Assert.Equal(isHead ? "" : Envelope.Of("unavailable", Envelope.Unavailable, answer.RequestId), answer.Text);
        Assert.Null(answer.Header("Retry-After"));
        return true;
    }

    private void Count()
    {
        if (Interlocked.Increment(ref verified) >= Volatile.Read(ref milestoneAt))
        {
            milestone?.TrySetResult();
        }
    }
}
