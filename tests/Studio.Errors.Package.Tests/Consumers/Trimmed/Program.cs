using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors;
using Studio.Errors.AspNetCore;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddApiErrors();
var app = builder.Build();
app.MapGet("/orders/{id:int}", Results<NoContent, ApiErrors.NoSuchOrder> (int id) =>
    id == 1 ? TypedResults.NoContent() : new ApiErrors.NoSuchOrder());
app.MapGet("/documented", ContentHttpResult (EndpointDataSource endpoints, IServiceProvider services) => TypedResults.Text(string.Join(' ', endpoints.Endpoints
    .SelectMany(endpoint => EndpointContract.Of(endpoint, services).Errors)
    .Select(error => error.Code).Distinct().Order())));
app.MapGet("/contract", ContentHttpResult () => TypedResults.Text(ShopContracts.ShopErrors.Catalog.Version));
app.Run();

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
