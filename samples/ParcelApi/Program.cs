using ParcelApi;

await using var app = Parcels.Create(args);
await app.RunAsync();
