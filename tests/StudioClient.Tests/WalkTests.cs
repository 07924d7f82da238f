using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using StudioApi.Tests;

namespace StudioClient.Tests;

/// <summary>The sample client against the sample API, both as processes of their own.</summary>
public partial class WalkTests
{
    [Fact]
    public async Task The_walk_meets_all_nine_codes_and_reports_a_request_id_with_each()
    {
        var ingest = $"http://127.0.0.1:{FreePort()}/";
        await using var usual = await StudioApiProcess.StartAsync();
        await using var writable = await StudioApiProcess.StartAsync("Studio__Writes=Enabled", $"Studio__Ingest__BaseUrl={ingest}");
        var output = await RunAsync(usual.Address.ToString(), writable.Address.ToString(), ingest);
        Assert.Equal(
            [
                "400 invalid_request", "401 invalid_key", "403 insufficient_scope", "404 not_found", "503 write_disabled", "500 internal",
                "429 rate_limited", "503 unavailable", "502 bad_gateway",
            ],
            Error().Matches(output).Select(match => match.Groups["error"].Value));
        Assert.Contains("asks the key's owner for the scope stream:golive", output, StringComparison.Ordinal);
        Assert.Contains("attempt 1: 503 NeverUnchanged, stops", output, StringComparison.Ordinal);
        Assert.Matches("attempt 2: 503 Transient, waits [0-9]+ ms and tries again\n +attempt 3: 503 AttemptsSpent, stops", output);
    }

    [Fact]
    public async Task Without_an_address_it_says_how_to_use_it() =>
        Assert.Contains("StudioClient ADDRESS", await RunAsync(), StringComparison.Ordinal);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "StudioClient.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var client = Process.Start(start)!;
        var output = client.StandardOutput.ReadToEndAsync();
        var errors = client.StandardError.ReadToEndAsync();
        await client.WaitForExitAsync();
        return await output + await errors;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^  (?<error>[45][0-9]{2} [a-z_]+) \\(request req_[0-9a-f]{16}\\)", RegexOptions.Multiline)]
    private static partial Regex Error();
}
