using Microsoft.AspNetCore.Http.HttpResults;

namespace PaymentsApi;

/// <summary>The application. The name of a card says what becomes of it.</summary>
public static class Payments
{
    /// <summary>Makes the application, ready to run.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The application.</returns>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPaymentsErrors();
        var app = builder.Build();
        app.MapPost("/payments", Pay);
        return app;
    }

    private static Results<Ok<Payment>, PaymentsErrors.CardDeclined, PaymentsErrors.RateLimited, PaymentsErrors.BankUnavailable,
        PaymentsErrors.NotFound> Pay(Payment payment) => payment.Card switch
        {
            "stolen" => new PaymentsErrors.CardDeclined(PaymentsErrors.CardDeclined.DeclineCodes.StolenCard, network: "any"),
            "empty" => new PaymentsErrors.CardDeclined(PaymentsErrors.CardDeclined.DeclineCodes.InsufficientFunds),
            "often" => new PaymentsErrors.RateLimited(TimeSpan.FromSeconds(20)),
            "asleep" => new PaymentsErrors.BankUnavailable(),
            "lost" => new PaymentsErrors.NotFound(),
            "broken" => throw new InvalidOperationException("The ledger fell down."),
            _ => TypedResults.Ok(payment),
        };
}

/// <summary>A payment.</summary>
/// <param name="Card">The card.</param>
/// <param name="Cents">The amount.</param>
public sealed record Payment(string Card, int Cents);
