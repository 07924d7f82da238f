using ShopContracts;
using Studio.Errors;

namespace ShopServer;

[ErrorCatalog(typeof(ShopErrors))]
public static partial class ShopApiErrors;
