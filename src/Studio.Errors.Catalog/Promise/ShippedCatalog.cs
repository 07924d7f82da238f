namespace Studio.Errors.Catalog;

/// <summary>What clients rely on: the part of a catalog that a version may add to but never change.</summary>
/// <param name="Version">The version that made the promise.</param>
/// <param name="Errors">The codes, sorted.</param>
/// <param name="Retired">Codes that must not come back, sorted.</param>
internal sealed record ShippedCatalog(string Version, EquatableArray<ShippedError> Errors, EquatableArray<string> Retired)
{
    /// <summary>The promise that a catalog makes.</summary>
    public static ShippedCatalog Of(CatalogModel model) => new(model.Version, model.Errors.Select(Of).ToEquatableArray(), model.Retired);

    private static ShippedError Of(ErrorModel error) => new(
        error.Code,
        error.Number,
        error.Status,
        error.Retry,
        error.Parameters
            .Where(parameter => parameter.IsField)
            .Select(field => new ShippedField(field.Name, field.Type, field.IsRequired))
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .ToEquatableArray(),
        error.Deprecated.Length > 0);
}

/// <summary>The promise of one code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Number">The number of its enum member.</param>
/// <param name="Status">Its status.</param>
/// <param name="Retry">What a client may do.</param>
/// <param name="Fields">Its fields, sorted by name.</param>
/// <param name="IsDeprecated">Whether clients were told to use something else: only then may it be retired.</param>
internal sealed record ShippedError(
    string Code,
    int Number,
    int Status,
    RetryKind Retry,
    EquatableArray<ShippedField> Fields,
    bool IsDeprecated);

/// <summary>The promise of one field.</summary>
internal sealed record ShippedField(string Name, FieldType Type, bool IsRequired);
