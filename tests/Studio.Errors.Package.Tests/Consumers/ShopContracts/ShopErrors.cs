using Studio.Errors;

namespace ShopContracts;

[ErrorCatalog("errors.json")]
public static partial class ShopErrors;
