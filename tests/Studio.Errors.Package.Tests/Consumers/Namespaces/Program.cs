using Microsoft.AspNetCore.Http.HttpResults;
using Namespaces.Billing;
using Namespaces.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOrderErrors(errors => errors.PathPrefixes.Add("/orders"));
builder.Services.AddBillingErrors(errors => errors.PathPrefixes.Add("/invoices"));
var app = builder.Build();
app.MapGet("/orders/{id:int}", Results<Ok<string>, OrderErrors.NoSuchOrder> (int id) =>
    id == 1 ? TypedResults.Ok("one of everything") : new OrderErrors.NoSuchOrder());
app.MapGet("/invoices/{id:int}", Results<Ok<string>, BillingErrors.NoSuchInvoice> (int id) =>
    id == 1 ? TypedResults.Ok("one invoice") : new BillingErrors.NoSuchInvoice());
app.Run();
