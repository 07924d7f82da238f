#if (validation)
using System.ComponentModel.DataAnnotations;
#endif
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();   // whatever goes wrong leaves in the envelope of errors.json
#if (validation)
builder.Services.AddValidation();  // every member that isn't valid is listed in it
#endif
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));

var app = builder.Build();

app.MapGet("/orders/{id:int}", Results<Ok<Order>, ApiErrors.NotFound> (int id) =>
    id == 1 ? TypedResults.Ok(new Order(1, "one of everything")) : new ApiErrors.NotFound(id));

app.MapPost("/orders", Created<Order> (Order order) => TypedResults.Created($"/orders/{order.Id}", order));

app.Run();

#if (validation)
public sealed record Order([Range(1, 1_000_000)] int Id, [StringLength(80, MinimumLength = 1)] string Text);
#else
internal sealed record Order(int Id, string Text);
#endif

// What is sent and taken as JSON: a trimmed or native application (dotnet publish -p:PublishAot=true) finds no other types.
[JsonSerializable(typeof(Order))]
#if (validation)
[JsonSerializable(typeof(HttpValidationProblemDetails))]   // what the framework's validation finds comes in it
#endif
internal sealed partial class ApiJson : JsonSerializerContext;
