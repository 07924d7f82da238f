using Studio.Errors;

namespace Runtime.Tests;

/// <summary>The contract's catalog.</summary>
[ErrorCatalog("errors.json")]
public static partial class ApiErrors;

/// <summary>A catalog in which <c>write_disabled</c> may be retried.</summary>
[ErrorCatalog("lenient.errors.json")]
public static partial class LenientErrors;
