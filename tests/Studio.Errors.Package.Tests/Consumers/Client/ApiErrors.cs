using Studio.Errors;

namespace Client;

[ErrorCatalog("errors.json")]
internal static partial class ApiErrors;
