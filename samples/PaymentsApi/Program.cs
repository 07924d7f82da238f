using PaymentsApi;

await using var app = Payments.Create(args);
await app.RunAsync();
