using Asp.Versioning;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Asp.Versioning with the version in the query.</summary>
internal static class VersioningApp
{
    public static App App { get; } = new("versioning", static builder => builder.Services.AddApiVersioning(static options => options.ReportApiVersions = true), Map)
    {
        Rows =
        [
            new("a version that is there", Sent.Get("/versioned?api-version=1.0"), Wanted.Same),
            new("a version that isn't", Sent.Get("/versioned?api-version=9.0"), Wanted.Error("invalid_request", "the API version is not one that this address has")),
            new("no version", Sent.Get("/versioned"), Wanted.Error("invalid_request", "an API version is required")),
        ],
    };

    private static void Map(WebApplication app)
    {
        var versions = app.NewApiVersionSet().HasApiVersion(new ApiVersion(1, 0)).Build();
        app.MapGet("/versioned", static () => "fine").WithApiVersionSet(versions);
    }
}
