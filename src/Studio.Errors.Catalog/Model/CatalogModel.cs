namespace Studio.Errors.Catalog;

/// <summary>errors.json as everything downstream sees it: sorted, equatable, without positions.</summary>
/// <param name="Version">The API's version, such as <c>v1</c>.</param>
/// <param name="Scopes">The scopes that the API knows, sorted; empty where none are listed.</param>
/// <param name="Errors">The good entries, sorted by code (ordinal).</param>
/// <param name="Retired">Codes that the API had once and that must not come back, sorted.</param>
internal sealed record CatalogModel(
    string Version,
    EquatableArray<string> Scopes,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<RetiredCode> Retired)
{
    /// <summary>The types that fields can hold, sorted by name.</summary>
    public EquatableArray<TypeModel> Types { get; init; } = EquatableArray<TypeModel>.Empty;

    /// <summary>What carries every error.</summary>
    public EnvelopeModel Envelope { get; init; } = EnvelopePresets.Default;

    /// <summary>How requests are named.</summary>
    public RequestIdModel RequestId { get; init; } = RequestIdModel.Default;

    /// <summary>The header that carries the code beside the body; null where none does.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>Whether codes are numbers on the wire.</summary>
    public bool HasNumericCodes { get; init; }

    /// <summary>The services that the API calls, sorted by name.</summary>
    public EquatableArray<UpstreamModel> Upstreams { get; init; } = EquatableArray<UpstreamModel>.Empty;

    /// <summary>Of a catalog that a library carries: whether its file has upstreams, which stay there.</summary>
    public bool KeepsUpstreams { get; init; }

    /// <summary>How codes are spelt on the wire that don't say it themselves.</summary>
    public WireStyle Style { get; init; } = WireStyle.Snake;

    /// <summary>What the file says of catalogs that it extends; null where it extends none, and once it is linked with them.</summary>
    public CatalogExtension? Extension { get; init; }
}

/// <summary>A code that must not come back.</summary>
/// <param name="Code">The code.</param>
/// <param name="Wire">Its spelling on the wire.</param>
internal sealed record RetiredCode(string Code, string Wire);
