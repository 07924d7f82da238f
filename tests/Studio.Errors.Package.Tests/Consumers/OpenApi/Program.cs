using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();
builder.Services.AddOpenApi(options => options.AddErrors());
var app = builder.Build();
app.MapOpenApi();
app.MapGet("/orders/{id:int}", Results<Ok<string>, ApiErrors.NoSuchOrder> (int id) =>
    id == 1 ? TypedResults.Ok("one of everything") : new ApiErrors.NoSuchOrder());
app.Run();

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
