namespace Studio.Errors.Catalog;

/// <summary>What clients rely on: the part of a catalog that a version may add to but never change.</summary>
/// <param name="Version">The version that made the promise.</param>
/// <param name="Errors">The codes, sorted.</param>
/// <param name="Retired">Codes that must not come back, sorted.</param>
internal sealed record ShippedCatalog(string Version, EquatableArray<ShippedError> Errors, EquatableArray<RetiredCode> Retired)
{
    /// <summary>The types that the fields of its codes hold, sorted by name.</summary>
    public EquatableArray<ShippedType> Types { get; init; } = EquatableArray<ShippedType>.Empty;

    /// <summary>What carries every error; a baseline that says nothing of it has the default.</summary>
    public EnvelopeModel Envelope { get; init; } = EnvelopePresets.Default;

    /// <summary>The header that carries the id of a request.</summary>
    public string RequestIdHeader { get; init; } = RequestIdModel.Default.Header;

    /// <summary>The header that carries the code; null where none does.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>The promise that a catalog makes.</summary>
    public static ShippedCatalog Of(CatalogModel model) =>
        new(model.Version, model.Errors.Select(error => Of(error, model)).ToEquatableArray(), model.Retired)
        {
            Types = model.Errors
                .SelectMany(error => error.Parameters)
                .Where(parameter => parameter.IsField)
                .SelectMany(field => field.Type.Types)
                .GroupBy(type => type.Name, (_, same) => same.First())
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => new ShippedType(type.Name, Fields(type.Fields)))
                .ToEquatableArray(),
            Envelope = model.Envelope,
            RequestIdHeader = model.RequestId.Header,
            CodeHeader = model.CodeHeader,
        };

    private static ShippedError Of(ErrorModel error, CatalogModel model) => new(
        error.Code,
        error.Number,
        error.Status,
        error.Retry,
        Fields(error.Parameters),
        error.Deprecated.Length > 0)
    {
        Wire = new(error.Wire, model.HasNumericCodes),
        Of = error.Of,
        Category = model.Envelope.Shows(Placeholder.Category) ? error.Category : "",
        Type = model.Envelope.HasTypes ? error.Documentation : "",
    };

    private static EquatableArray<ShippedField> Fields(IEnumerable<ParameterModel> parameters) => parameters
        .Where(parameter => parameter.IsField)
        .Select(field => new ShippedField(field.Name, field.Type.Words, field.IsRequired)
        {
            Values = field.Values.OrderBy(value => value, StringComparer.Ordinal).ToEquatableArray(),
        })
        .OrderBy(field => field.Name, StringComparer.Ordinal)
        .ToEquatableArray();
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
    bool IsDeprecated)
{
    /// <summary>The code on the wire.</summary>
    public WireCode Wire { get; init; } = new(Code, IsNumber: false);

    /// <summary>Its category, where responses show it; empty otherwise.</summary>
    public string Category { get; init; } = "";

    /// <summary>The name of the file that it is inherited from; empty where it is the catalog's own.</summary>
    public string Of { get; init; } = "";

    /// <summary>Where its documentation identifies it, as the <c>type</c> of a problem, the address; empty otherwise.</summary>
    public string Type { get; init; } = "";
}

/// <summary>The promise of one field, or of one member of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in words, as in <c>list of violation</c>: what the type is made of is promised beside it.</param>
/// <param name="IsRequired">Whether it is in every answer.</param>
internal sealed record ShippedField(string Name, string Type, bool IsRequired)
{
    /// <summary>The texts that it was released with, sorted; none where the file lists none.</summary>
    public EquatableArray<string> Values { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>The promise of one type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fields">Its members, sorted by name.</param>
internal sealed record ShippedType(string Name, EquatableArray<ShippedField> Fields);
