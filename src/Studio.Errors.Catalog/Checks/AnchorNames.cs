namespace Studio.Errors.Catalog;

/// <summary>The names that follow from an anchor's: no code may become a type of the same name.</summary>
internal static class AnchorNames
{
    private const string Suffix = "Errors";

    /// <summary>The codes of a model that clash with an anchor, as problems at their places.</summary>
    /// <param name="reading">A reading of the anchor's catalog.</param>
    /// <param name="anchor">The anchor's simple name, such as <c>ApiErrors</c>.</param>
    public static EquatableArray<Problem> Clashes(CatalogReading reading, string anchor) =>
        (reading.Catalog?.Errors ?? [])
        .Where(error => IsTaken(error.TypeName, anchor))
        .Select(error => new Problem(
            Rules.ReservedTypeName,
            reading.Map.Entries.First(place => place.Name == error.Code).Range,
            new([error.Code, error.TypeName, $"belongs to what is generated for '{anchor}'"])))
        .OrderBy(problem => problem.Range.Start)
        .ToEquatableArray();

    /// <summary>The model without the codes that clash with an anchor.</summary>
    public static CatalogModel WithoutClashes(CatalogModel model, string anchor) =>
        model.Errors.Any(error => IsTaken(error.TypeName, anchor))
            ? model with { Errors = model.Errors.Where(error => !IsTaken(error.TypeName, anchor)).ToEquatableArray() }
            : model;

    private static bool IsTaken(string typeName, string anchor)
    {
        var stem = anchor.EndsWith(Suffix, StringComparison.Ordinal) ? anchor.Substring(0, anchor.Length - 1) : anchor;
        return typeName == anchor || typeName == stem + "Code" || typeName == stem + "Codes"
            || typeName == stem + "Exception" || typeName == stem + "Mapper";
    }
}
