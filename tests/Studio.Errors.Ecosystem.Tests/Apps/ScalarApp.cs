using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Scalar shows the framework's document.</summary>
internal static class ScalarApp
{
    public static App App { get; } = new("scalar", static builder => builder.Services.AddOpenApi(), Map)
    {
        Rows =
        [
            new("its page", Sent.Get("/scalar/v1"), Wanted.Same),
            new("a file of its own", Sent.Get("/scalar/scalar.aspnetcore.js"), Wanted.Same),
            new("a file that isn't there", Sent.Get("/scalar/v1/none.js"), Wanted.Error("not_found")),
        ],
    };

    private static void Map(WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference();
    }
}
