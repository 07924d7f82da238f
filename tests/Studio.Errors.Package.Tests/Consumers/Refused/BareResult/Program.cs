using Studio.Errors;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();
var app = builder.Build();
app.MapGet("/orders/{id:int}", (int id) => new ApiErrors.NoSuchOrder());
app.Run();

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
