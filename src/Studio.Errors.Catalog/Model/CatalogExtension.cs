namespace Studio.Errors.Catalog;

/// <summary>What a catalog says of others that it extends, before it is linked with them.</summary>
/// <param name="Extends">Their paths, in order of the file.</param>
/// <param name="Without">The inherited codes that it leaves out.</param>
/// <param name="Overrides">What it says of inherited codes, in order of the file.</param>
/// <param name="Says">The settings that it says itself; the others are those of its bases.</param>
internal sealed record CatalogExtension(
    EquatableArray<string> Extends,
    EquatableArray<string> Without,
    EquatableArray<OverrideModel> Overrides,
    OwnSettings Says);

/// <summary>Settings that a catalog says itself.</summary>
[Flags]
internal enum OwnSettings
{
    None = 0,
    Envelope = 1,
    Codes = 2,
    RequestId = 4,
    Headers = 8,
}

/// <summary>What a catalog says of an inherited code. Each member replaces the inherited one whole; null leaves it.</summary>
internal sealed record OverrideModel(string Code)
{
    public MessageTemplate? Message { get; init; }

    public EquatableArray<ParameterModel>? Values { get; init; }

    public SourcesModel? From { get; init; }

    public string? Title { get; init; }

    public string? When { get; init; }

    public string? Remedy { get; init; }

    public string? Deprecated { get; init; }

    /// <summary>An inherited entry with what differs.</summary>
    public ErrorModel Applied(ErrorModel error) => error with
    {
        Message = Message ?? error.Message,
        Parameters = Values is { } values
            ? error.Parameters.Where(parameter => parameter.IsField).Concat(values).ToEquatableArray()
            : error.Parameters,
        From = From ?? error.From,
        When = When ?? error.When,
        Remedy = Remedy ?? error.Remedy,
        Deprecated = Deprecated ?? error.Deprecated,
        Said = Title is { } title ? error.Said with { Title = title } : error.Said,
    };
}
