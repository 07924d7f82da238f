using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>The catalog that a referenced library carries for one of its classes.</summary>
/// <param name="Assembly">The library's name.</param>
/// <param name="Anchor">The class with its namespace.</param>
/// <param name="Format">How its text is written.</param>
/// <param name="Reading">The text, read; nothing of one that a newer compiler wrote.</param>
internal sealed record CarriedCatalog(string Assembly, string Anchor, int Format, CatalogReading? Reading)
{
    /// <summary>Whether it is the catalog of a contract.</summary>
    public bool Is(Contract contract) => Assembly == contract.Assembly && Anchor == contract.Anchor.QualifiedName;

    public static CarriedCatalog Read(string assembly, string anchor, int format, string text) => new(
        assembly, anchor, format, format > CatalogJson.Format ? null : CatalogReader.ReadCarried(text));
}
