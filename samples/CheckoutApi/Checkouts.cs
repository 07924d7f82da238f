using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CheckoutApi;

/// <summary>The application.</summary>
public static class Checkouts
{
    /// <summary>Makes the application, ready to run.</summary>
    /// <param name="args">The command line; <c>--payments</c> is the address of the payment service.</param>
    /// <returns>The application.</returns>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCheckoutErrors();
        builder.Services.AddHttpClient<PaymentsClient>(http => http.BaseAddress = new(builder.Configuration["payments"] ?? "http://127.0.0.1:5081"));
        var app = builder.Build();

        // The second endpoint looks at one error itself, and leaves the rest to the map.
        app.MapPost("/checkouts", CheckOutAsync).ProducesPaymentErrors();
        app.MapPost("/checkouts/patient", CheckOutPatientlyAsync).ProducesPaymentErrors();
        return app;
    }

    private static async Task<Ok<Payment>> CheckOutAsync(Payment payment, PaymentsClient payments, CancellationToken cancellation) =>
        TypedResults.Ok(await payments.PayAsync(payment, cancellation));

    private static async Task<IResult> CheckOutPatientlyAsync(Payment payment, PaymentsClient payments, CancellationToken cancellation)
    {
        try
        {
            return TypedResults.Ok(await payments.PayAsync(payment, cancellation));
        }
        catch (PaymentsErrorException error)
        {
            return error.Code is PaymentsErrorCode.RateLimited
                ? TypedResults.Accepted(new Uri("/checkouts/patient", UriKind.Relative))
                : CheckoutErrorMapper.FromPayments(error);
        }
    }

    private static RouteHandlerBuilder ProducesPaymentErrors(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesError<CheckoutErrors.PaymentRefused>()
        .ProducesError<CheckoutErrors.TryLater>()
        .ProducesError<CheckoutErrors.BadGateway>()
        .ProducesError<CheckoutErrors.Unavailable>();
}

/// <summary>Calls the payment service.</summary>
/// <param name="http">Its client.</param>
internal sealed class PaymentsClient(HttpClient http)
{
    /// <summary>Pays.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The payment as it was taken.</returns>
    /// <exception cref="PaymentsErrorException">The service answers an error.</exception>
    public async Task<Payment> PayAsync(Payment payment, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("/payments", payment, cancellation);
        return await response.ReadJsonOrThrowPaymentsErrorAsync<Payment>(JsonSerializerOptions.Web, cancellation);
    }
}

/// <summary>A payment.</summary>
/// <param name="Card">The card.</param>
/// <param name="Cents">The amount.</param>
public sealed record Payment(string Card, int Cents);
