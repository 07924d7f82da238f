using Studio.Errors;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCallingErrors();
builder.Services.AddHttpClient("orders", http => http.BaseAddress = new(builder.Configuration["orders"]!));
var app = builder.Build();
app.MapGet("/deliveries/{id:int}", async (int id, IHttpClientFactory clients, CancellationToken cancellation) =>
{
    using var http = clients.CreateClient("orders");
    using var response = await http.GetAsync($"/orders/{id}", cancellation);
    await response.ThrowIfOrdersErrorAsync(cancellation);
    return "on its way";
}).ProducesError<CallingErrors.NoSuchDelivery>();
app.Run();

[ErrorCatalog("Calling/errors.json")]
public static partial class CallingErrors;

[ErrorCatalog("TopLevel/errors.json", Client = true)]
internal static partial class OrdersErrors;
