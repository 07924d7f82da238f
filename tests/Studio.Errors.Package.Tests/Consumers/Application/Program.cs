using Application;
using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();
var app = builder.Build();
app.MapGet("/orders/{id:int}", Results<Ok<bool>, ApiErrors.NoSuchOrder> (int id) =>
    id == 1 ? TypedResults.Ok(Library.Codes.IsKnown(Library.ApiErrorCodes.Broken)) : new ApiErrors.NoSuchOrder());
app.Run();

namespace Application
{
    [ErrorCatalog("errors.json")]
    public static partial class ApiErrors;
}
