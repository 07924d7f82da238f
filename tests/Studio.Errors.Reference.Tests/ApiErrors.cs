namespace Studio.Errors.Reference.Tests;

/// <summary>The sample's catalog; public, since a controller's signatures name its errors.</summary>
[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
