namespace Studio.Errors.Catalog;

/// <summary>The names that follow from an anchor's: no code may become a type of the same name.</summary>
internal static class AnchorNames
{
    private const string Suffix = "Errors";

    /// <summary>The codes and types of a model that clash with an anchor, as problems at their places.</summary>
    /// <param name="reading">A reading of the anchor's catalog.</param>
    /// <param name="anchor">The anchor's simple name, such as <c>ApiErrors</c>.</param>
    public static EquatableArray<Problem> Clashes(CatalogReading reading, string anchor)
    {
        if (reading.Catalog is not { } catalog)
        {
            return EquatableArray<Problem>.Empty;
        }

        var find = reading.Map.Finder();
        var errors = catalog.Errors.Where(error => IsTaken(error.TypeName, anchor))
            .Select(error => Clash(error.Code, error.TypeName, reading.Map.Entries.First(place => place.Name == error.Code).Range));
        var types = catalog.Types.Where(type => IsTaken(type.TypeName, anchor))
            .Select(type => Clash(type.Name, type.TypeName, find($"{CatalogMap.TypesPath}/{type.Name}")));
        return errors.Concat(types).OrderBy(problem => problem.Range.Start).ToEquatableArray();

        Problem Clash(string name, string typeName, TextRange place) =>
            new(Rules.ReservedTypeName, place, new([name, typeName, $"belongs to what is generated for '{anchor}'"]));
    }

    /// <summary>The model without the codes that clash with an anchor, or that hold types which do.</summary>
    public static CatalogModel WithoutClashes(CatalogModel model, string anchor)
    {
        return model.Errors.All(IsUsable) && model.Types.All(type => IsFree(new NamedType(type)))
            ? model
            : model with
            {
                Errors = model.Errors.Where(IsUsable).ToEquatableArray(),
                Types = model.Types.Where(type => IsFree(new NamedType(type))).ToEquatableArray(),
            };

        bool IsUsable(ErrorModel error) =>
            !IsTaken(error.TypeName, anchor) && error.Parameters.All(parameter => IsFree(parameter.Type));

        bool IsFree(FieldType type) => type.Types.All(each => !IsTaken(each.TypeName, anchor));
    }

    private static bool IsTaken(string typeName, string anchor)
    {
        var stem = anchor.EndsWith(Suffix, StringComparison.Ordinal) ? anchor.Substring(0, anchor.Length - 1) : anchor;
        return typeName == anchor || typeName == stem + "Code" || typeName == stem + "Codes"
            || typeName == stem + "Exception" || typeName == stem + "Mapper";
    }
}
