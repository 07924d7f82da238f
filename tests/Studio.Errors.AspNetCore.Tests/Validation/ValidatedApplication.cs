using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Application;

namespace Studio.Errors.AspNetCore.Tests.Validation;

/// <summary>Handlers and actions that take what can be wrong.</summary>
internal static class ValidatedApplication
{
    /// <summary>Starts it with a mapper that shows what the pipeline found.</summary>
    public static Task<WebApplication> StartAsync(int most, bool hasProblemDetails) =>
        StartAsync((services, configure) => services.AddErrorHandling(new ListingMapper(most), configure), hasProblemDetails);

    /// <summary>Starts it with a catalog.</summary>
    public static async Task<WebApplication> StartAsync(Action<IServiceCollection, Action<ErrorHandlingOptions>> addErrors, bool hasProblemDetails)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(ValidatedApplication).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        FrameworkValidation.Add(builder.Services);
        builder.Services.AddAntiforgery();
        builder.Services.AddControllers().AddApplicationPart(typeof(ValidatedApplication).Assembly)
            .AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            options.SerializerOptions.RespectNullableAnnotations = true;
        });
        addErrors(builder.Services, options =>
        {
            // A controller of this assembly is meant for an application with a scheme.
            options.CheckScopesAtStart = false;
            options.MapValidation<LibraryException>(refused => refused.Found.Select(found => new ErrorViolation(found.Property, found.Code, found.Text)));
        });
        if (hasProblemDetails)
        {
            builder.Services.AddProblemDetails();
        }

        var app = builder.Build();
        app.UseAntiforgery();
        MapBodies(app);
        MapParameters(app);
        MapSaid(app);
        app.MapControllers();
        await app.StartAsync();
        return app;
    }

    private static void MapBodies(WebApplication app)
    {
        app.MapPost("/basket", (Basket basket) => basket.Name);
        app.MapPost("/baskets", (List<Basket> all) => all.Count);
        app.MapPost("/pair", (Pair pair) => pair.First);
        app.MapPost("/label", (Label label) => label.Text);
        app.MapPost("/period", (Period period) => period.From);
        app.MapPost("/ticket", (Ticket ticket) => ticket.Seat);
        app.MapPost("/shape", (Shape shape) => shape.Size);
        app.MapPost("/optional", (Basket? basket) => basket?.Name ?? "none");
        app.MapPost("/both/{spot}", (Spot spot, int page, Basket basket) => basket.Name);
    }

    private static void MapParameters(WebApplication app)
    {
        app.MapGet("/search", (int page, [FromQuery(Name = "page-size")] int size, DayOfWeek? day) => page + size);
        app.MapGet("/header", ([FromHeader(Name = "X-Count")] int count) => count);
        app.MapGet("/spot/{spot}", (Spot spot) => spot.X);
        app.MapGet("/paging", ([AsParameters] Paging paging) => paging.Page);
        app.MapGet("/limited", ([System.ComponentModel.DataAnnotations.Range(1, 100)] int limit) => limit);
        app.MapGet("/tags", (int[] tags) => tags.Length);
        app.MapPost("/form", ([FromForm] string name, [FromForm(Name = "how-many")] int age) => $"{name} {age}").DisableAntiforgery();
        app.MapPost("/file", (IFormFile upload) => upload.FileName).DisableAntiforgery();
        app.MapPost("/token", ([FromForm] string name) => name);
    }

    private static void MapSaid(WebApplication app)
    {
        app.MapPost("/said", (Basket basket, HttpContext context, IErrorViolations violations) => violations.Create(
            context,
            [
                new("Lines[0].Sku", "taken", "somebody else has it"),
                new("$.lines[1].number", "InclusiveBetweenValidator", "'Number' must be between 1 and 5. You entered 200."),
                new("/inner/qty", "InclusiveBetweenValidator", "one to ten, please"),
                new("ByKey[secret].Number"),
                new("Lines.Count", "NotEmptyValidator"),
                new("nobody.knows"),
            ]));
        app.MapPost("/thrown", string (Basket basket) => throw new LibraryException([("Lines[0].Number", "PredicateValidator", "is sold out")]));
        app.MapPost("/problem", (Basket basket) => Results.ValidationProblem(new Dictionary<string, string[]> { ["Quantity"] = ["not on Sundays"], ["Vase"] = ["is taken"], ["Mail"] = ["'Mail' must not be 'admin'. You entered admin."] }));
        app.MapPost("/problem/422", (Basket basket) => Results.ValidationProblem(new Dictionary<string, string[]> { ["Name"] = ["is taken"] }, statusCode: 422));
        app.MapPost("/own", (Basket basket) => Results.BadRequest());
    }
}

/// <summary>The exception of a validation library.</summary>
internal sealed class LibraryException(IReadOnlyList<(string Property, string Code, string Text)> found) : Exception("secret")
{
    public IReadOnlyList<(string Property, string Code, string Text)> Found { get; } = found;
}

/// <summary>The same bodies for a controller.</summary>
[ApiController]
[Route("validated")]
public sealed class ValidatedController : ControllerBase
{
    [HttpPost("basket")]
    public IActionResult Post(Basket basket) => Ok(basket.Name);

    [HttpPost("baskets")]
    public IActionResult Post(IReadOnlyList<Basket> all) => Ok(all.Count);

    [HttpPost("label")]
    public IActionResult Post(Label label) => Ok(label.Text);

    [HttpPost("period")]
    public IActionResult Post(Period period) => Ok(period.From);

    [HttpGet("search")]
    public IActionResult Search(int page, [FromQuery(Name = "page-size"), System.ComponentModel.DataAnnotations.Range(1, 100)] int size, DayOfWeek? day) => Ok(page + size + day);

    [HttpGet("paging")]
    public IActionResult Search([FromQuery] Paging paging) => Ok(paging.Page);
}

/// <summary>A controller that writes the problem itself, so that its model state is known by that alone.</summary>
[Route("own-problem")]
public sealed class OwnProblemController : ControllerBase
{
    [HttpPost("ticket")]
    public IActionResult Post([FromBody] Ticket ticket) => ModelState.IsValid ? Ok(ticket.Seat) : ValidationProblem(ModelState);
}
