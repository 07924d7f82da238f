using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using StudioApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOptions<StudioSettings>().BindConfiguration("Studio").ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<StudioSettings>, StudioSettingsValidator>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<DemoMode>().AddSingleton<BadKeyLimit>().AddSingleton<KeyStore>();
builder.Services.AddSingleton<Database>().AddSingleton<StudioStore>().AddSingleton<Cursors>();
builder.Services.AddAuthentication(ApiKeyAuthentication.SchemeName)
    .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
builder.Services.AddAuthorization();
builder.Services.AddKeyRateLimit();
builder.Services.AddIngest();
builder.Services.AddHealthChecks();
builder.AddTelemetry();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, StudioJson.Default));
builder.Services.AddOpenApi(document => document.AddErrors());
builder.Services.AddApiErrors(errors => errors.MapDatabaseFaults());

// Disposed at the end, so that the last lines of the log are written.
await using var app = builder.Build();

// Key, rate limit, scope. The limiter must know the key whose requests it counts, so authentication comes first; and a
// key that has spent its requests gets 429 even where it lacks the scope, so authorization comes last. Left to
// themselves, authentication and authorization would both run before the limiter.
app.UseBadKeyLimit();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();

var v1 = app.MapGroup("/v1").RequireAuthorization().AnswerHead();
v1.MapKey();
v1.MapStudios();
v1.MapLive();

app.MapErrorReference(configure: reference => reference.Title = "Studio API");
app.MapOpenApi();
app.MapLandingPage();

// For probes. It asks no database: an instance whose database is down still gives the right answer.
app.MapHealthChecks("/health");

if ((StudioSettings.FaultIn(app.Services) ?? await app.Services.GetRequiredService<Database>().PrepareAsync()) is { } fault)
{
    await Console.Error.WriteLineAsync(fault);
    return 1;
}

await app.StartAsync();
Welcome.Print(app);
await app.WaitForShutdownAsync();
return 0;
