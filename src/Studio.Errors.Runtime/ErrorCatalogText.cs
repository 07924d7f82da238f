using System.ComponentModel;

namespace Studio.Errors;

/// <summary>Gives the text of a catalog, as the generator emits it.</summary>
/// <returns>The catalog as UTF-8 JSON, a line an entry.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> ErrorCatalogText();
