namespace Studio.Errors.AspNetCore.Tests.Catalogs;

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
