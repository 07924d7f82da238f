using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>What a message says of a request that handlers refuse: the reason, and nothing that isn't so.</summary>
internal static class WordsApp
{
    private const string Form = "application/x-www-form-urlencoded";

    public static App App { get; } = new("words", static builder => builder.Services.AddAntiforgery(), Map)
    {
        Rows =
        [
            new("a form without its token", Sent.Post("/token", "name=Bob&age=7") with { ContentType = Form }, Refused("the antiforgery token is missing or not valid")),
            new("a field that is no number", Sent.Post("/form", "name=Bob&age=abc") with { ContentType = Form }, Refused("age must be a whole number")),
            new("a field that isn't there", Sent.Post("/form", "age=7") with { ContentType = Form }, Refused("name is required")),
            new("a good form", Sent.Post("/form", "name=Bob&age=7") with { ContentType = Form }, Wanted.Same),
            new("a form that is none", Sent.Post("/form", "--b\r\nContent-Disposition") with { ContentType = "multipart/form-data; boundary=b" }, Refused("the request body must be a valid form")),
            new("a form without its file", Sent.Post("/file", "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n") with { ContentType = "multipart/form-data; boundary=b" }, Refused("upload is required")),
            new("a route value of the application's own type", Sent.Get("/place/nowhere"), Refused("place is not valid")),
            new("a good one", Sent.Get("/place/1,2"), Wanted.Same),
            new("such a value and a body", Sent.Post("/place/nowhere", """{"id":1,"name":"one"}"""), Refused("place is not valid")),
            new("a text as the body", Sent.Post("/text", "{"), Refused("the request body must be a string")),
            new("what the handler refuses", Sent.Get("/refused"), Refused("the request was refused")),
            new("what the handler refuses in words of its own", Sent.Get("/refused/text"), Refused("the request was refused")),
            new("a status that a class of statuses takes", Sent.Get("/gone"), Refused("the request was refused")),
            new("a problem of the whole", Sent.Get("/problem?key="), Refused("the request is not valid")),
            new("a problem of a member, with another status", Sent.Get("/problem?key=Name&status=422"), Refused("Name is not valid")),
        ],
    };

    private static Wanted Refused(string words) => Wanted.Error("invalid_request", words);

    private static void Map(WebApplication app)
    {
        app.UseAntiforgery();
        app.MapPost("/token", static ([FromForm] string name, [FromForm] int age) => $"{name} {age}");
        app.MapPost("/form", static ([FromForm] string name, [FromForm] int age) => $"{name} {age}").DisableAntiforgery();
        app.MapPost("/file", static (IFormFile upload) => upload.FileName).DisableAntiforgery();
        app.MapGet("/place/{place}", static (Place place) => $"{place.X} {place.Y}");
        app.MapPost("/place/{place}", static (Place place, Order order) => $"{place.X} {order.Id}");
        app.MapPost("/text", static ([FromBody] string text) => text);
        app.MapGet("/refused", static () => Results.BadRequest());
        app.MapGet("/refused/text", static () => Results.BadRequest("a secret"));
        app.MapGet("/gone", static () => Results.StatusCode(410));
        app.MapGet("/problem", static (string key, int? status) => Results.ValidationProblem(new Dictionary<string, string[]> { [key] = ["a secret"] }, statusCode: status));
    }

    /// <summary>A type that parses itself.</summary>
    private sealed record Place(int X, int Y) : IParsable<Place>
    {
        public static Place Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var place) ? place : throw new FormatException();

        public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Place result)
        {
            var parts = s?.Split(',') ?? [];
            result = parts.Length == 2 && int.TryParse(parts[0], provider, out var x) && int.TryParse(parts[1], provider, out var y) ? new Place(x, y) : null;
            return result is not null;
        }
    }
}
