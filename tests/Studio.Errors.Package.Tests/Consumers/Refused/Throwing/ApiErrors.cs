using Studio.Errors;

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
