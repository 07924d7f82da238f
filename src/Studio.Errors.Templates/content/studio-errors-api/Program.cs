using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();   // whatever goes wrong leaves in the envelope of errors.json

var app = builder.Build();

app.MapGet("/orders/{id:int}", Results<Ok<Order>, ApiErrors.NotFound> (int id) =>
    id == 1 ? TypedResults.Ok(new Order(1, "one of everything")) : new ApiErrors.NotFound(id));

app.MapPost("/orders", Created<Order> (Order order) => TypedResults.Created($"/orders/{order.Id}", order));

app.Run();

internal sealed record Order(int Id, string Text);
