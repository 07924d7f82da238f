using Studio.Errors;

namespace Contract;

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
