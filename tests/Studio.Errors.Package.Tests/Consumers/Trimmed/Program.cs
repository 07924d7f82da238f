using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Studio.Errors;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddApiErrors();
var app = builder.Build();
app.MapGet("/orders/{id:int}", Results<NoContent, ApiErrors.NoSuchOrder> (int id) =>
    id == 1 ? TypedResults.NoContent() : new ApiErrors.NoSuchOrder());
app.MapGet("/documented", ContentHttpResult (EndpointDataSource endpoints) => TypedResults.Text(string.Join(' ', endpoints.Endpoints
    .SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>())
    .Select(produced => produced.StatusCode).Distinct().Order())));
app.Run();

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
