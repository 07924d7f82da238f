namespace Studio.Errors.Benchmarks;

/// <summary>The sample's nine codes, generated as for a user.</summary>
[ErrorCatalog("errors.json")]
internal static partial class ApiErrors;
