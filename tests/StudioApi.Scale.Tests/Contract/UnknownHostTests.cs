using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudioApi.Tests;

/// <summary>A database whose host loses its name while the API runs, as that of a stopped container does.</summary>
public sealed class UnknownHostTests
{
    [Fact]
    public async Task A_host_that_has_no_address_any_more_is_unavailable()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddApiErrors(errors => errors.MapDatabaseFaults());
        await using var app = builder.Build();
        await using var connections = new PostgresEngine("Host=nowhere.invalid;Database=studio").Connections;
        app.MapGet("/", async () =>
        {
            await using var connection = await connections.OpenConnectionAsync();
        });
        await app.StartAsync();

        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var answer = await RawHttpConnection.ExchangeLastAsync(
            address, $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");
        Envelope.Is(answer, "503 Service Unavailable", "unavailable", Envelope.Unavailable);
    }
}
