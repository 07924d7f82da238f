using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace StudioApi.Tests;

/// <summary>An error that a client saw.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Code">Its code.</param>
/// <param name="At">When, as a time stamp of the stopwatch.</param>
internal sealed record SeenError(int Status, string Code, long At);

/// <summary>Connections that send the mix, verify each answer, and keep the id of every error.</summary>
/// <param name="address">The server.</param>
/// <param name="expectation">What each request is answered with.</param>
internal sealed class LoadClients(Uri address, LoadExpectation expectation)
{
    // Every twentieth request is cut by a reset, in one of three ways.
    private const int CutEvery = 20;

    private int sent;
    private int verified;
    private int cut;

    /// <summary>The errors that were answered, by their id.</summary>
    public ConcurrentDictionary<string, SeenError> Errors { get; } = new();

    /// <summary>The ids of all answers.</summary>
    public ConcurrentDictionary<string, bool> Ids { get; } = new();

    /// <summary>The numbers of the requests that were answered.</summary>
    public ConcurrentDictionary<int, bool> Answered { get; } = new();

    /// <summary>How many answers were verified.</summary>
    public int Verified => verified;

    /// <summary>How many requests were cut by a reset.</summary>
    public int Cut => cut;

    /// <summary>Whether the server has been told to end, so that a connection which ends is not opened again.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Sends a number of requests over a number of connections.</summary>
    public Task RunAsync(int requests, int connections) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(first => SendOnOneAsync(first, requests / connections)));

    /// <summary>Sends requests over a number of connections until the server has gone.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="progress">Told how many answers were verified, after each.</param>
    public Task RunToTheEndAsync(int connections, Func<int, Task> progress) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(first => SendUntilGoneAsync(first, progress)));

    private async Task SendOnOneAsync(int first, int rounds)
    {
        var connection = await RawHttpConnection.OpenAsync(address);
        for (var round = 0; round < rounds; round++)
        {
            if (round % CutEvery == CutEvery - 1)
            {
                await CutAsync(connection, first + round);
                connection = await RawHttpConnection.OpenAsync(address);
            }
            else
            {
                Assert.True(await ExchangeAsync(connection, first + round), "The server closed the connection.");
            }
        }

        await connection.SendAsync("GET /v1/key HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Equal(401, (await connection.ReceiveAsync())?.Status);
        Assert.Empty(await connection.ReadToEndAsync());
        await connection.DisposeAsync();
    }

    private async Task SendUntilGoneAsync(int first, Func<int, Task> progress)
    {
        while (!IsEnding)
        {
            try
            {
                await using var connection = await RawHttpConnection.OpenAsync(address);
                for (var round = first; await ExchangeAsync(connection, round); round++)
                {
                    await progress(verified);
                }
            }
            catch (Exception end) when (IsEnding && end is IOException or SocketException)
            {
                // The server has gone, before or within an answer: what had come of it is no answer.
            }
        }
    }

    private async Task<bool> ExchangeAsync(RawHttpConnection connection, int round)
    {
        var request = LoadRequest.Mix[round % LoadRequest.Mix.Count];
        var number = Interlocked.Increment(ref sent);
        var own = number % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $"load-{number}") : null;
        await connection.SendAsync(request.Text(number, own));
        if (await connection.ReceiveAsync(request.IsHead) is not { } answer || (IsEnding && !answer.IsWhole))
        {
            return false;
        }

        expectation.Holds(request, answer);
        Assert.Equal(own ?? answer.RequestId, answer.RequestId);
        Assert.True(Ids.TryAdd(answer.RequestId, true), $"The id {answer.RequestId} came twice.");
        if (request.Code is { } code)
        {
            Errors[answer.RequestId] = new(request.Status, code, Stopwatch.GetTimestamp());
        }

        Answered[number] = true;
        Interlocked.Increment(ref verified);
        return answer.Header("Connection") != "close";
    }

    private async Task CutAsync(RawHttpConnection connection, int round)
    {
        // A fault of the server would be in the log as one, whether its client waits or not.
        var request = LoadRequest.Mix.Where(candidate => candidate.Status != 500).ElementAt(round % (LoadRequest.Mix.Count - 1));
        var text = request.Text(Interlocked.Increment(ref sent), id: null);
        switch (Interlocked.Increment(ref cut) % 3)
        {
            case 0:
                await connection.SendAsync(text);
                break;
            case 1:
                await connection.SendAsync(text[..(text.Length / 2)]);
                break;
            default:
                await connection.SendAsync(text + text);
                await connection.ReceiveAsync(request.IsHead);
                break;
        }

        connection.Reset();
    }
}
