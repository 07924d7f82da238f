using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>Where there is no answer, the kind of the fault decides; docs/clients.md has the same table.</summary>
public class FaultKindTests
{
    private static readonly TimeSpan watchdog = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(HttpRequestError.Unknown, true)]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.HttpProtocolError, true)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.InvalidResponse, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ExtendedConnectNotSupported, false)]
    [InlineData(HttpRequestError.VersionNegotiationError, false)]
    [InlineData(HttpRequestError.UserAuthenticationError, false)]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, false)]
    public async Task It_decides(HttpRequestError error, bool isRetried)
    {
        using var client = new Client(new(_ => throw new HttpRequestException(error)));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());
        Assert.Equal(isRetried ? 4 : 1, client.Server.Attempts);
        Assert.Equal(isRetried, await ShouldRetryAsync(new HttpRequestException(error)));
    }

    [Theory]
    [InlineData(HttpStatusCode.ProxyAuthenticationRequired, 1)]
    [InlineData(HttpStatusCode.BadGateway, 4)]
    [InlineData(HttpStatusCode.NotImplemented, 1)]
    public async Task A_status_that_came_with_it_decides_as_ever(HttpStatusCode status, int attempts)
    {
        using var client = new Client(new(_ => throw new HttpRequestException(HttpRequestError.ProxyTunnelError, "m", null, status)));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());
        Assert.Equal(attempts, client.Server.Attempts);
    }

    [Fact]
    public async Task A_certificate_that_is_refused_is_refused_once()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var server = new RawServer(
            async (_, stream, cancellation) =>
            {
                await using var secured = new SslStream(stream, leaveInnerStreamOpen: true);
                await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
            },
            readsRequest: false);
        var options = new ErrorRetryOptions { BaseDelay = TimeSpan.FromMilliseconds(10) };
        using var client = new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, options, new SocketsHttpHandler()));
        var address = new UriBuilder(server.Address) { Scheme = "https" }.Uri;
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address).WaitAsync(watchdog));
        Assert.IsType<AuthenticationException>(fault.InnerException);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_again()
    {
        var time = new InstantTime();
        using var client = new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, new() { Time = time }, new SocketsHttpHandler()));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(UnusedAddress()).WaitAsync(watchdog));
        Assert.Equal(3, time.Waits.Count);
    }

    [Fact]
    public async Task A_connection_that_takes_too_long_is_tried_again()
    {
        var time = new InstantTime();
        var inner = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(20),
            ConnectCallback = static async (_, cancellation) =>
            {
                await Task.Delay(Timeout.Infinite, cancellation);
                return Stream.Null;
            },
        };
        using var client = new HttpClient(new ErrorRetryHandler(ApiErrors.Catalog, new() { Time = time }, inner));
        await Assert.ThrowsAsync<TaskCanceledException>(() => client.GetAsync(new Uri("http://server/")).WaitAsync(watchdog));
        Assert.Equal(3, time.Waits.Count);
        Assert.True(await ShouldRetryAsync(new TaskCanceledException("m", new TimeoutException())));
    }

    [Fact]
    public async Task Who_cancels_is_never_answered_with_another_attempt()
    {
        using var client = new Client(new(_ => throw new TaskCanceledException("given up")));
        await Assert.ThrowsAsync<TaskCanceledException>(() => client.SendAsync());
        Assert.Equal(1, client.Server.Attempts);
    }

    private static ValueTask<bool> ShouldRetryAsync(Exception fault) =>
        new ErrorRetryAdvisor(ApiErrors.Catalog).ShouldRetryAsync(null, fault, new(HttpMethod.Get, "http://server/"));

    private static Uri UnusedAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();
        return address;
    }
}
