using Studio.Errors;

namespace Studio.Api;

/// <summary>Every error of this API. They stand in errors.json; a build makes the types.</summary>
[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
