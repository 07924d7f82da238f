namespace Studio.Errors.Catalog;

/// <summary>A catalog on its way from JSON to the model: the entries in order of the file, with their places.</summary>
/// <param name="Version">The version; empty where the file lacks it.</param>
/// <param name="Scopes">The scopes, in order of the file.</param>
/// <param name="Retired">The codes that must not come back, in order of the file.</param>
/// <param name="ErrorsPlace">Where <c>errors</c> stands.</param>
/// <param name="Codes">The place of each code, the first of those that stand twice, usable or not.</param>
/// <param name="Errors">The entries that could be read.</param>
/// <param name="Types">The types that fields can hold, in order of the file.</param>
/// <param name="Settings">What the file says of all entries.</param>
internal sealed record BoundCatalog(
    string Version,
    IReadOnlyCollection<string> Scopes,
    IReadOnlyCollection<RetiredCode> Retired,
    Extent ErrorsPlace,
    IReadOnlyList<Spot> Codes,
    IReadOnlyList<BoundError> Errors,
    IReadOnlyList<BoundType> Types,
    BoundSettings Settings)
{
    /// <summary>The services that the API calls, sorted by name.</summary>
    public EquatableArray<UpstreamModel> Upstreams { get; init; }
}

/// <summary>How the errors of a catalog go over the wire.</summary>
/// <param name="Envelope">What carries them.</param>
/// <param name="Style">How their codes are spelt.</param>
/// <param name="RequestId">How requests are named.</param>
/// <param name="CodeHeader">The header that carries the code too; null where none does.</param>
/// <param name="Documentation">Where errors are documented; null where the file doesn't say.</param>
/// <param name="Types">The types that fields can hold.</param>
internal sealed record BoundSettings(
    BoundEnvelope Envelope,
    WireStyle Style,
    RequestIdModel RequestId,
    string? CodeHeader,
    BoundAddress? Documentation,
    NamedTypes Types);

/// <summary>An entry with the places that checks may have to point at.</summary>
/// <param name="Model">The entry.</param>
/// <param name="Place">Where its code stands.</param>
/// <param name="Whole">From the code to the end of the entry.</param>
/// <param name="Parameters">The model's parameters and where their names stand.</param>
/// <param name="Sources">What its <c>from</c> lists, in order of the file.</param>
/// <param name="Wire">The spelling that it gives its code; null where the style of the catalog decides.</param>
/// <param name="Documentation">The address that it gives; null where that of the catalog holds.</param>
internal sealed record BoundError(
    ErrorModel Model,
    Extent Place,
    Extent Whole,
    IReadOnlyList<BoundParameter> Parameters,
    BoundSources Sources,
    BoundWire? Wire,
    BoundAddress? Documentation);

/// <summary>The <c>from</c> of an entry, in order of the file.</summary>
internal sealed record BoundSources(
    IReadOnlyList<BoundSource<StatusRange>> Statuses,
    IReadOnlyList<BoundSource<string>> Exceptions,
    BoundSource<string>? MissingScope,
    BoundSource<string>? Binding,
    BoundValidation? Validation)
{
    public static readonly BoundSources None = new([], [], null, null, null);

    public SourcesModel ToModel(WireStyle style) => new(
        Statuses.Select(status => status.Value).Distinct().OrderBy(range => range.First).ThenBy(range => range.Last).ToEquatableArray(),
        Exceptions.Select(name => name.Value).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        MissingScope?.Value,
        Binding?.Value)
    {
        Validation = Validation?.ToModel(style),
    };
}

/// <summary>One source, and where it stands.</summary>
internal sealed record BoundSource<T>(T Value, Extent Place);

/// <summary>A name and where it stands.</summary>
internal readonly record struct Spot(string Name, Extent Place);
