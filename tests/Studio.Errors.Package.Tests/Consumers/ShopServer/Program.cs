using Microsoft.AspNetCore.Http.HttpResults;
using ShopContracts;
using ShopServer;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShopApiErrors();
var app = builder.Build();
app.MapGet("/orders/{id:int}", Results<Ok<string>, ShopApiErrors.NoSuchOrder> (int id) =>
    id == 1 ? TypedResults.Ok(ShopErrorCodes.NoSuchOrder) : new ShopApiErrors.NoSuchOrder());
app.Run();
