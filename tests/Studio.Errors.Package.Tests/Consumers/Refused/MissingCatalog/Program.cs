using Studio.Errors;

WebApplication.CreateBuilder(args).Build().Run();

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;
