using Studio.Errors;

namespace Namespaces.Orders
{
    /// <summary>Errors of orders.</summary>
    [ErrorCatalog("Namespaces/errors.json")]
    public static partial class OrderErrors;
}

namespace Namespaces.Billing
{
    /// <summary>Errors of billing, seen by this project alone.</summary>
    [ErrorCatalog("billing.errors.json")]
    internal static partial class BillingErrors;
}
