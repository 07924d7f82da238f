namespace Studio.Errors.Ecosystem.Tests;

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
