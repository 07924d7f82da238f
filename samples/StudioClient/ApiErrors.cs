using Studio.Errors;

namespace StudioClient;

/// <summary>The errors of StudioApi, from the same file that the API is built from.</summary>
[ErrorCatalog("errors.json")]
internal static partial class ApiErrors;
