using System.IO.Compression;
using System.Net;
using System.Text;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>A body flows once: what was read of it is given again, and who comes too late is told so.</summary>
public class BodyOnceTests
{
    private static readonly byte[] envelope = Encoding.UTF8.GetBytes(StubServer.Envelope("write_disabled"));
    private static readonly TimeSpan watchdog = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("whole", true)]
    [InlineData("whole", false)]
    [InlineData("chunked", true)]
    [InlineData("chunked", false)]
    [InlineData("gzip", true)]
    [InlineData("br", true)]
    public async Task A_body_that_was_read_before_is_told_and_never_advised_about(string form, bool isDisposed)
    {
        await using var server = new RawServer(_ => Answer(form));
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        using var response = await client.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead).WaitAsync(watchdog);
        var stream = await response.Content.ReadAsStreamAsync();
        await stream.CopyToAsync(Stream.Null);
        if (isDisposed)
        {
            await stream.DisposeAsync();
        }

        var fault = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => response.ThrowIfApiErrorAsync());
        Assert.Contains("was read before", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<InvalidOperationException>(async () => await new ErrorRetryAdvisor(ApiErrors.Catalog).DecideAsync(response));
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("chunked")]
    [InlineData("gzip")]
    public async Task A_body_that_was_buffered_can_be_read_by_everybody(string form)
    {
        await using var server = new RawServer(_ => Answer(form));
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        using var response = await client.GetAsync(server.Address).WaitAsync(watchdog);
        Assert.Equal(envelope, await response.Content.ReadAsByteArrayAsync());
        await (await response.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync());
        Assert.Equal(ApiErrorCode.WriteDisabled, error.Code);
        Assert.Equal(envelope, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_empty_body_is_no_body_that_was_read()
    {
        await using var server = new RawServer(request => request == 1 ? RawServer.Chunked(503, []) : RawServer.Answer(503, "Content-Length: 99", []));
        using var client = new HttpClient();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var response = await client.SendAsync(new(method, server.Address), HttpCompletionOption.ResponseHeadersRead).WaitAsync(watchdog);
            Assert.Null((await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync())).RawCode);
        }
    }

    [Fact]
    public async Task The_handler_gives_up_an_answer_that_another_handler_has_read()
    {
        await using var server = new RawServer(_ => Answer("chunked"));
        var eater = new Eater { InnerHandler = new SocketsHttpHandler() };
        using var client = new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, null, eater));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => client.GetAsync(server.Address).WaitAsync(watchdog));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => eater.Last!.Content.ReadAsStringAsync());
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_longer_than_an_envelope_flows_on(bool isUnderTheHandler)
    {
        await using var server = new RawServer(SendWithoutEndAsync);
        using var client = isUnderTheHandler
            ? new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, new() { MaxAttempts = 1 }, new SocketsHttpHandler()))
            : new HttpClient();
        using var response = await client.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead).WaitAsync(watchdog);
        await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync().WaitAsync(watchdog));
        var stream = isUnderTheHandler ? await response.Content.ReadAsStreamAsync(CancellationToken.None) : await Task.Run(response.Content.ReadAsStream);
        var taken = new byte[300_000];
        await stream.ReadExactlyAsync(taken).AsTask().WaitAsync(watchdog);
        for (var index = 0; index < taken.Length; index++)
        {
            Assert.Equal((byte)(index % 251), taken[index]);
        }
    }

    private static async Task SendWithoutEndAsync(int request, Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(RawServer.Answer(500, "Content-Type: text/plain", []), cancellation);
        var block = Enumerable.Range(0, 251 * 64).Select(static index => (byte)(index % 251)).ToArray();
        while (!cancellation.IsCancellationRequested)
        {
            await stream.WriteAsync(block, cancellation);
        }
    }

    private static byte[] Answer(string form)
    {
        if (form is "whole")
        {
            return RawServer.Whole(503, envelope);
        }

        if (form is "chunked")
        {
            return RawServer.Chunked(503, envelope);
        }

        var packed = new MemoryStream();
        using (var packer = Packer(form, packed))
        {
            packer.Write(envelope);
        }

        return RawServer.Whole(503, packed.ToArray(), $"Content-Encoding: {form}\r\n");
    }

    private static Stream Packer(string encoding, Stream target) =>
        encoding == "gzip" ? new GZipStream(target, CompressionLevel.Fastest) : new BrotliStream(target, CompressionLevel.Fastest);

    private sealed class Eater : DelegatingHandler
    {
        public HttpResponseMessage? Last { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Last = await base.SendAsync(request, cancellationToken);
            await (await Last.Content.ReadAsStreamAsync(cancellationToken)).CopyToAsync(Stream.Null, cancellationToken);
            return Last;
        }
    }
}
