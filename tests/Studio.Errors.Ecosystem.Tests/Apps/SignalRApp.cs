using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>SignalR: its clients look at the status of what goes wrong before there is a connection.</summary>
internal static class SignalRApp
{
    public static App App { get; } = new("signalr", static builder => builder.Services.AddSignalR(), static app => app.MapHub<Orders>("/hub"))
    {
        Rows =
        [
            new("no connection is named", Sent.Get("/hub"), Wanted.Error("invalid_request", "the request was refused")),
            new("a connection that isn't there", Sent.Get("/hub?id=none"), Wanted.Error("not_found")),
            new("a version of the protocol that isn't there", Sent.Post("/hub/negotiate?negotiateVersion=x", ""), Wanted.Same),
            new("another method", new("DELETE", "/hub/negotiate"), Wanted.Error("method_not_allowed")),
        ],
    };

    private sealed class Orders : Hub;
}
