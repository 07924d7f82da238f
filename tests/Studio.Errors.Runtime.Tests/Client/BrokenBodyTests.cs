using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>Bodies that a broken proxy sends: nothing but the caller's own cancellation is thrown for them.</summary>
public class BrokenBodyTests
{
    private static readonly byte[] envelope = Encoding.UTF8.GetBytes(StubServer.Envelope("rate_limited"));
    private static readonly TimeSpan watchdog = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Corpus
    {
        get
        {
            var corpus = new TheoryData<string, string>();
            foreach (var encoding in new[] { "gzip", "deflate", "br" })
            {
                foreach (var damage in new[] { "garbage", "cut", "empty", "flipped", "plain", "chunk" })
                {
                    corpus.Add(encoding, damage);
                }
            }

            return corpus;
        }
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task A_broken_encoding_is_an_error_of_its_own(string encoding, string damage)
    {
        await using var server = new RawServer(_ => Answer(503, encoding, damage));
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        using var response = await client.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead).WaitAsync(watchdog);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync().WaitAsync(watchdog));
        Assert.Equal((503, "req_header"), (error.Status, error.RequestId));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task A_success_in_a_broken_encoding_is_one_too(string encoding, string damage)
    {
        await using var server = new RawServer(_ => Answer(200, encoding, damage));
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        using var response = await client.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead).WaitAsync(watchdog);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ReadJsonOrThrowApiErrorAsync<List<string>>(JsonSerializerOptions.Web).WaitAsync(watchdog));
        Assert.Equal(200, error.Status);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task The_retry_handler_goes_by_the_status_and_sends_again(string encoding, string damage)
    {
        await using var server = new RawServer(request => request == 1 ? Answer(503, encoding, damage) : RawServer.Whole(200, "\"ok\""u8));
        var inner = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        using var client = new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, new() { BaseDelay = TimeSpan.FromMilliseconds(10) }, inner));
        Assert.Equal("\"ok\"", await client.GetStringAsync(server.Address).WaitAsync(watchdog));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_not_waited_for()
    {
        await using var server = new RawServer(SendSlowlyAsync);
        using var client = new HttpClient();
        using var response = await client.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead).WaitAsync(watchdog);
        var time = new InstantTime();
        var decision = await new ErrorRetryAdvisor(ApiErrors.Catalog, new() { Time = time }).DecideAsync(response).AsTask().WaitAsync(watchdog);
        Assert.Equal(RetryReason.Transient, decision.Reason);
        Assert.InRange(Assert.Single(time.Waits), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync().WaitAsync(watchdog));
    }

    [Fact]
    public async Task Who_gives_up_reading_a_slow_body_is_told_so()
    {
        await using var server = new RawServer(SendSlowlyAsync);
        using var client = new HttpClient();
        using var response = await client.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead).WaitAsync(watchdog);
        using var cancellation = new CancellationTokenSource();
        cancellation.CancelAfter(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response.ThrowIfApiErrorAsync(cancellation.Token).WaitAsync(watchdog));
    }

    [Fact]
    public async Task The_time_limit_of_the_request_ends_a_slow_body_under_the_retry_handler()
    {
        await using var server = new RawServer(SendSlowlyAsync);
        using var client = new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, null, new SocketsHttpHandler())) { Timeout = TimeSpan.FromMilliseconds(300) };
        var fault = await Assert.ThrowsAsync<TaskCanceledException>(() => client.GetAsync(server.Address).WaitAsync(watchdog));
        Assert.IsType<TimeoutException>(fault.InnerException);
    }

    private static async Task SendSlowlyAsync(int request, Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(RawServer.Answer(503, "Content-Type: application/json\r\nContent-Length: 1000", "{\"error\":"u8), cancellation);
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    private static byte[] Answer(int status, string encoding, string damage)
    {
        var packed = Pack(encoding);
        var body = damage switch
        {
            "garbage" => Enumerable.Range(0, 200).Select(static value => (byte)(value * 37)).ToArray(),
            "cut" => packed[..(packed.Length / 2)],
            "flipped" => packed.Select(static (value, index) => index > 12 ? (byte)~value : value).ToArray(),
            "plain" => envelope,
            "chunk" => packed,
            _ => Array.Empty<byte>(),
        };
        var headers = $"Content-Encoding: {encoding}\r\nX-Request-Id: req_header\r\n";
        return damage == "chunk"
            ? RawServer.Answer(status, $"{headers}Transfer-Encoding: chunked", "zz\r\nnothing"u8)
            : RawServer.Whole(status, body, headers);
    }

    private static byte[] Pack(string encoding)
    {
        var packed = new MemoryStream();
        using (var packer = Packer(encoding, packed))
        {
            packer.Write(envelope);
        }

        return packed.ToArray();
    }

    private static Stream Packer(string encoding, Stream target) => encoding switch
    {
        "gzip" => new GZipStream(target, CompressionLevel.Optimal),
        "deflate" => new ZLibStream(target, CompressionLevel.Optimal),
        _ => new BrotliStream(target, CompressionLevel.Optimal),
    };
}
