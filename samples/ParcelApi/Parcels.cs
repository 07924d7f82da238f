using Microsoft.AspNetCore.Http.HttpResults;

namespace ParcelApi;

/// <summary>The application.</summary>
public static class Parcels
{
    private const int Limit = 30_000;

    /// <summary>Makes the application, ready to run.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes what it is made of.</param>
    /// <returns>The application.</returns>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("Sender").AddScheme<SenderOptions, SenderAuthentication>("Sender", configureOptions: null);
        builder.Services.AddAuthorization();
        builder.Services.AddParcelErrors();
        builder.Services.AddOpenApi(document => document.AddErrors());
        configure?.Invoke(builder);

        var app = builder.Build();
        app.MapGet("/parcels/{number:int}", Find);
        app.MapPost("/parcels", Send).RequireScope("depot:north").ProducesError<ParcelErrors.DepotClosedToSender>();
        app.MapErrorReference("/problems");
        app.MapOpenApi();
        return app;
    }

    private static Results<Ok<Parcel>, ParcelErrors.ParcelNotFound, ParcelErrors.BeltFull> Find(int number) => number switch
    {
        1 => TypedResults.Ok(new Parcel(1, 500)),
        2 => new ParcelErrors.BeltFull(TimeSpan.FromSeconds(30)),
        3 => throw new InvalidOperationException("The shelf fell down."),
        _ => new ParcelErrors.ParcelNotFound(),
    };

    private static Results<Created<Parcel>, ParcelErrors.ParcelTooHeavy> Send(int grams) => grams switch
    {
        <= Limit => TypedResults.Created("/parcels/1", new Parcel(1, grams)),
        <= 2 * Limit => new ParcelErrors.ParcelTooHeavy(grams, carrier: "a \"strong\" one"),
        _ => new ParcelErrors.ParcelTooHeavy(grams),
    };
}

/// <summary>A parcel.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Grams">Its weight.</param>
public sealed record Parcel(int Number, int Grams);
