namespace Studio.Errors.AspNetCore.Tests.Catalogs;

[ErrorCatalog("shop.json")]
public static partial class ShopErrors;
