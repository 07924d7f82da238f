using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Reference.Tests.Shapes;

/// <summary>A server whose answers have the shape of a picture: a full error at <c>/full</c>, a bare one at <c>/bare</c>.</summary>
internal sealed class ShapedApi : IAsyncDisposable
{
    private readonly WebApplication app;

    private ShapedApi(ErrorCatalog catalog)
    {
        Catalog = catalog;
        var mapper = new ShapedErrors.Mapper(catalog);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddErrorHandling(mapper);
        builder.Services.AddOpenApi(document => document.AddErrors());
        app = builder.Build();
        app.MapGet("/full", () => mapper.FromStatus(503));
        app.MapGet("/bare", () => mapper.FromStatus(500));
        app.MapGet("/ok", () => TypedResults.Ok());
        app.MapErrorReference();
        app.MapOpenApi();
    }

    public ErrorCatalog Catalog { get; }

    public HttpClient Client { get; } = new();

    public static async Task<ShapedApi> StartAsync(Picture picture)
    {
        var api = new ShapedApi(picture.Catalog);
        await api.app.StartAsync();
        api.Client.BaseAddress = new(api.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return api;
    }

    /// <summary>Asks with an id that has to be encoded in a URI.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add(Catalog.Envelope.RequestId.Header, Picture.RequestId);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>The family of a catalog that no generator has seen.</summary>
internal static class ShapedErrors
{
    internal sealed class Mapper(ErrorCatalog catalog) : ErrorMapper(catalog)
    {
        private readonly ErrorTemplate full = ErrorTemplate.Of(catalog, catalog.Errors.Single(static error => error.Status == 503).Code);
        private readonly ErrorTemplate bare = ErrorTemplate.Of(catalog, catalog.Errors.Single(static error => error.Status == 500).Code);

        public override ErrorResult FromStatus(int status) => status is 503 or 504 ? new Error(full, TimeSpan.FromSeconds(3)) : new Error(bare, null);
    }

    private sealed class Error(ErrorTemplate template, TimeSpan? delay) : ErrorResultWithDelay(template, delay)
    {
        protected override void WriteArgument(int index, ref ErrorArgumentWriter writer)
        {
            switch (Definition.Parameters[index].Name)
            {
                case "door":
                    writer.Write("north \"gate\"");
                    break;
                case "left":
                    writer.Write(12);
                    break;
                case "final":
                    writer.Write(true);
                    break;
                default:
                    writer.Write(default(string));
                    break;
            }
        }
    }
}
