namespace Studio.Errors.Catalog;

/// <summary>Where the parts of a catalog stand in its text.</summary>
/// <param name="Root">The first character of the text, for problems of the whole.</param>
/// <param name="Errors">The name of the member <c>errors</c>; the same as <paramref name="Root"/> where there is none.</param>
/// <param name="Entries">The key of each entry, usable or not, sorted by code.</param>
/// <param name="Exceptions">Each name in the <c>from.exceptions</c> of the model's entries, in order of the file.</param>
internal sealed record CatalogMap(
    TextRange Root,
    TextRange Errors,
    EquatableArray<Place> Entries,
    EquatableArray<Place> Exceptions);

/// <summary>A named place: a code, or an exception's type name, and its range without the quotes.</summary>
internal readonly record struct Place(string Name, TextRange Range);
