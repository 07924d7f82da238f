using System.Net;
using System.Net.Sockets;

namespace StudioApi.Tests;

/// <summary>What is left of instances of which one does not start.</summary>
public sealed class InstancesTests
{
    [Fact]
    public async Task Where_one_does_not_start_none_is_left()
    {
        // Only one of them can have the port.
        var port = ServerProcess.FreePort();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Instances.StartAsync(2, [$"ASPNETCORE_URLS=http://127.0.0.1:{port}"]));
        Assert.Contains("before it listened", refusal.Message, StringComparison.Ordinal);

        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAnyAsync<SocketException>(() => socket.ConnectAsync(IPAddress.Loopback, port));
    }
}
