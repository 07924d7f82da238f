using CheckoutApi;

await using var app = Checkouts.Create(args);
await app.RunAsync();
