using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Studio.Errors.Reference.Tests;

/// <summary>An endpoint that keeps its own errors is described by what it declares, its own statuses beside the catalog's.</summary>
public sealed class OwnErrorsDocumentTests
{
    [Fact]
    public async Task Document_and_page_have_what_the_endpoint_declares_and_no_more()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDockErrors(options => options.ExceptPaths.Add("/left"));
        builder.Services.AddOpenApi(document => document.AddErrors());
        await using var app = builder.Build();
        app.MapPost("/token", Results<Ok, DockErrors.NoCrane> () => TypedResults.Ok()).WithoutErrorEnvelope().Produces<string>(400);
        app.MapPost("/left/out", () => "fine").Produces<string>(400);
        app.MapPost("/covered", () => "fine").Produces<string>(400);
        app.MapErrorReference();
        app.MapOpenApi();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var paths = JsonElement.Parse(await client.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative))).GetProperty("paths");
        var noCrane = $"{DockErrors.Catalog.Find("no_crane")!.Status}";
        Assert.Equal(new[] { "200", "400", noCrane }.Order(), Statuses(paths, "/token"));
        Assert.Equal("no_crane", Assert.Single(paths.GetProperty("/token").GetProperty("post").GetProperty("x-error-codes").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(["200", "400"], Statuses(paths, "/left/out"));
        Assert.DoesNotContain("400", Statuses(paths, "/covered"));
        var page = await client.GetStringAsync(new Uri("/errors.md", UriKind.Relative));
        Assert.DoesNotContain("/left/out", page, StringComparison.Ordinal);
        Assert.Contains("/covered", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Statuses(JsonElement paths, string path) =>
        paths.GetProperty(path).GetProperty("post").GetProperty("responses").EnumerateObject().Select(response => response.Name).Order();
}
