using Studio.Errors;

namespace CheckoutApi;

/// <summary>The errors of the checkout.</summary>
[ErrorCatalog("checkout.errors.json")]
public static partial class CheckoutErrors;

/// <summary>The errors of the payment service, as this service meets them.</summary>
[ErrorCatalog("payments.errors.json", Client = true)]
internal static partial class PaymentsErrors;
