using Studio.Errors;

namespace Harbour;

/// <summary>The errors of the harbour.</summary>
[ErrorCatalog("harbour.errors.json")]
internal static partial class HarbourErrors;
