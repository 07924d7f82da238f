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
/// <param name="Extension">What it says of catalogs that it extends; null where it extends none.</param>
internal sealed record BoundCatalog(
    string Version,
    IReadOnlyCollection<string> Scopes,
    IReadOnlyCollection<RetiredCode> Retired,
    Extent ErrorsPlace,
    IReadOnlyList<Spot> Codes,
    IReadOnlyList<BoundError> Errors,
    IReadOnlyList<BoundType> Types,
    BoundSettings Settings,
    BoundExtension? Extension = null)
{
    /// <summary>The services that the API calls, sorted by name.</summary>
    public EquatableArray<UpstreamModel> Upstreams { get; init; } = EquatableArray<UpstreamModel>.Empty;

    /// <summary>
    /// The entries that no problem touches, nor the types that they are made of: one that is only half understood must not
    /// become code.
    /// </summary>
    public BoundCatalog Usable(ProblemList problems)
    {
        var broken = new HashSet<string>(
            Types.Where(type => problems.Touches(type.Whole)).Select(type => type.Model.Name), StringComparer.Ordinal);
        return this with
        {
            Types = [.. Types.Where(type => IsWhole(type.Fields) && !broken.Contains(type.Model.Name))],
            Errors = [.. Errors.Where(error => !problems.Touches(error.Whole) && IsWhole(error.Parameters))],
            Extension = Extension is { } extension
                ? extension with { Overrides = [.. extension.Overrides.Where(each => !problems.Touches(each.Whole))] }
                : null,
        };

        bool IsWhole(IEnumerable<BoundParameter> parameters) =>
            broken.Count == 0 || !parameters.Any(parameter => parameter.Model.Type.Types.Any(type => broken.Contains(type.Name)));
    }

    public CatalogModel ToModel() => new(
        Version,
        Scopes.OrderBy(scope => scope, StringComparer.Ordinal).ToEquatableArray(),
        Errors.Select(error => error.Model).OrderBy(error => error.Code, StringComparer.Ordinal).ToEquatableArray(),
        Retired.OrderBy(retired => retired.Code, StringComparer.Ordinal).ToEquatableArray())
    {
        Types = Types.Select(type => type.Model).OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableArray(),
        Envelope = Settings.Envelope.Model,
        RequestId = Settings.RequestId,
        CodeHeader = Settings.CodeHeader,
        Style = Settings.Style,
        Upstreams = Upstreams,
        HasNumericCodes = Errors.Any(error => error.Wire is { IsNumber: true }),
        Extension = Extension?.ToModel(),
    };
}

/// <summary>What a file says of catalogs that it extends.</summary>
/// <param name="Extends">Their paths.</param>
/// <param name="Without">The codes that it leaves out.</param>
/// <param name="Overrides">What it says of inherited codes.</param>
/// <param name="Says">The settings that it says itself.</param>
internal sealed record BoundExtension(
    IReadOnlyList<string> Extends, IReadOnlyList<string> Without, IReadOnlyList<BoundOverride> Overrides, OwnSettings Says)
{
    public CatalogExtension ToModel() => new(
        Extends.ToEquatableArray(), Without.ToEquatableArray(), Overrides.Select(each => each.Model).ToEquatableArray(), Says);
}

/// <summary>How the errors of a catalog go over the wire.</summary>
/// <param name="Envelope">What carries them.</param>
/// <param name="Style">How their codes are spelt.</param>
/// <param name="RequestId">How requests are named.</param>
/// <param name="CodeHeader">The header that carries the code too; null where none does.</param>
/// <param name="Documentation">Where errors are documented; null where the file doesn't say.</param>
/// <param name="Types">The types that fields can hold.</param>
/// <param name="IsExtending">Whether the file extends others, so that what it doesn't say may be said there.</param>
internal sealed record BoundSettings(
    BoundEnvelope Envelope,
    WireStyle Style,
    RequestIdModel RequestId,
    string? CodeHeader,
    BoundAddress? Documentation,
    NamedTypes Types,
    bool IsExtending);

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

    /// <summary>Authorization policies.</summary>
    public IReadOnlyList<BoundSource<string>> Policies { get; init; } = [];

    /// <summary>Roles.</summary>
    public IReadOnlyList<BoundSource<string>> Roles { get; init; } = [];

    public SourcesModel ToModel() => new(
        Statuses.Select(status => status.Value).Distinct().OrderBy(range => range.First).ThenBy(range => range.Last).ToEquatableArray(),
        Sorted(Exceptions),
        MissingScope?.Value,
        Binding?.Value)
    {
        Policies = Sorted(Policies),
        Roles = Sorted(Roles),
        Validation = Validation?.ToModel(),
    };

    private static EquatableArray<string> Sorted(IEnumerable<BoundSource<string>> names) =>
        names.Select(name => name.Value).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}

/// <summary>One source, and where it stands.</summary>
internal sealed record BoundSource<T>(T Value, Extent Place);

/// <summary>A name and where it stands.</summary>
internal sealed record Spot(string Name, Extent Place);
