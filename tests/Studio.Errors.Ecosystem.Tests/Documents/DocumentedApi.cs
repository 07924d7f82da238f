using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors.Ecosystem.Tests.Apps;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Documents;

/// <summary>An API that is documented: handlers of every kind, and a controller.</summary>
internal static class DocumentedApi
{
    private static readonly string[] HeadMethod = ["HEAD"];

    /// <summary>The document that a tool makes of it.</summary>
    public static async Task<JsonElement> DocumentAsync(DocumentTool tool, bool withErrors)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(DocumentedApi).Assembly.GetName().Name, Args = [RunningApp.NoWatching] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthentication().AddJwtBearer(JwtBearerDefaults.AuthenticationScheme, static _ => { });
        builder.Services.AddAuthorization();
        MvcApp.AddServices(builder.Services);
        tool.AddServices(builder.Services);
        if (withErrors)
        {
            builder.Services.AddApiErrors();
        }

        await using var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        tool.Map(app);
        Map(app);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        return JsonElement.Parse(await client.GetByteArrayAsync(new Uri(tool.Address, UriKind.Relative)));
    }

    /// <summary>The responses of an operation, by status.</summary>
    public static Dictionary<string, JsonElement> Responses(JsonElement document, string path, string method = "get") =>
        document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").EnumerateObject().ToDictionary(response => response.Name, response => response.Value);

    private static void Map(WebApplication app)
    {
        app.MapGet("/union/{id}", Results<Ok<Order>, ApiErrors.OrderNotFound> (long id) => id == 1 ? TypedResults.Ok(new Order(1)) : new ApiErrors.OrderNotFound(id));
        app.MapGet("/result", static IResult () => TypedResults.Ok(new Order(1))).ProducesError<ApiErrors.OrderClosed>().ProducesError<ApiErrors.OrderChanged>();
        app.MapGet("/task", static Task () => Task.CompletedTask).ProducesError<ApiErrors.OrderClosed>();
        app.MapGet("/value", static () => new Order(1)).ProducesError<ApiErrors.OrderClosed>().ProducesProblem(409);
        app.MapPost("/created", static Created<Order> (Order order) => TypedResults.Created("/1", order)).RequireScope("orders:write").ProducesError<ApiErrors.ScopeMissing>();
        app.MapMethods("/head", HeadMethod, static () => Results.Ok());
        app.MapPost("/own", static () => Results.Ok()).Produces<string>(400).WithoutErrorEnvelope();
        app.MapControllers();
    }
}
