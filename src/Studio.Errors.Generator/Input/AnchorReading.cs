using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>An anchor with its places: what diagnostics need, and code does not.</summary>
/// <param name="Anchor">The anchor; null where its declaration can't carry generated code.</param>
/// <param name="Name">The class's name.</param>
/// <param name="File">The source file.</param>
/// <param name="PathRange">The attribute, for problems with the catalog's path.</param>
/// <param name="Problems">What is wrong with the declaration.</param>
internal sealed record AnchorReading(
    Anchor? Anchor,
    string Name,
    string File,
    TextRange PathRange,
    EquatableArray<Problem> Problems);
