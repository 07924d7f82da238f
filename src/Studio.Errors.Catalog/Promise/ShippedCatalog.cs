namespace Studio.Errors.Catalog;

/// <summary>What clients rely on: the part of a catalog that a version may add to but never change.</summary>
/// <param name="Version">The version that made the promise.</param>
/// <param name="Errors">The codes, sorted.</param>
/// <param name="Retired">Codes that must not come back, sorted.</param>
internal sealed record ShippedCatalog(string Version, EquatableArray<ShippedError> Errors, EquatableArray<RetiredCode> Retired)
{
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
            Envelope = model.Envelope,
            RequestIdHeader = model.RequestId.Header,
            CodeHeader = model.CodeHeader,
        };

    private static ShippedError Of(ErrorModel error, CatalogModel model) => new(
        error.Code,
        error.Number,
        error.Status,
        error.Retry,
        error.Parameters
            .Where(parameter => parameter.IsField)
            .Select(field => new ShippedField(field.Name, field.Type, field.IsRequired))
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .ToEquatableArray(),
        error.Deprecated.Length > 0)
    {
        Wire = new(error.Wire, model.HasNumericCodes),
        Category = model.Envelope.Shows(Placeholder.Category) ? error.Category : "",
        Type = model.Envelope.IsProblem && model.Envelope.Shows(Placeholder.Documentation) ? error.Documentation : "",
    };
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

    /// <summary>Where its documentation identifies it, as the <c>type</c> of a problem, the address; empty otherwise.</summary>
    public string Type { get; init; } = "";
}

/// <summary>A code on the wire: a text, or the digits of a number.</summary>
internal sealed record WireCode(string Text, bool IsNumber)
{
    public string Json => IsNumber ? Text : QuotedText.Json(Text);
}

/// <summary>The promise of one field.</summary>
internal sealed record ShippedField(string Name, FieldType Type, bool IsRequired);
