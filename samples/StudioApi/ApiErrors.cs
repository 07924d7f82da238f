using Studio.Errors;

namespace StudioApi;

/// <summary>Every error that this API answers, generated from errors.json when the project is built.</summary>
[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
