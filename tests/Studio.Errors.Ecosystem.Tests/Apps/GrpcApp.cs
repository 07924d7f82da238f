using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>gRPC, whose errors are its own: the health service of its package.</summary>
internal static class GrpcApp
{
    public static App App { get; } = new("grpc", AddServices, static app => app.MapGrpcHealthChecksService())
    {
        Rows =
        [
            new("a call over HTTP/1.1", Sent.Post("/grpc.health.v1.Health/Check", "a") with { ContentType = "application/grpc" }, Wanted.Same),
            new("a call with another content type", Sent.Post("/grpc.health.v1.Health/Check", "{}"), Wanted.Same),
            new("an address beside it", Sent.Get("/nowhere"), Wanted.Error("not_found")),
        ],
    };

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddGrpc();
        builder.Services.AddGrpcHealthChecks();
    }
}
