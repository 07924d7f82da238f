using Studio.Errors;

namespace PaymentsApi;

/// <summary>The errors of the payment service.</summary>
[ErrorCatalog("payments.errors.json")]
public static partial class PaymentsErrors;
