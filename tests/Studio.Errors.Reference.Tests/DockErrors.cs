namespace Studio.Errors.Reference.Tests;

[ErrorCatalog("dock.errors.json")]
internal static partial class DockErrors;
