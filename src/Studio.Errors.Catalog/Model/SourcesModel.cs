namespace Studio.Errors.Catalog;

/// <summary>The <c>from</c> member: what the pipeline answers with the entry.</summary>
/// <param name="Statuses">Sorted; a class such as <c>"4xx"</c> is the range 400–499.</param>
/// <param name="Exceptions">Metadata names of exception types, sorted.</param>
/// <param name="MissingScope">The field that a missing scope fills; null where the entry does not answer one.</param>
/// <param name="Binding">The value that says what failed to bind; null where the entry does not answer that.</param>
internal sealed record SourcesModel(
    EquatableArray<StatusRange> Statuses,
    EquatableArray<string> Exceptions,
    string? MissingScope,
    string? Binding)
{
    /// <summary>Names of authorization policies that a known caller can fail, sorted.</summary>
    public EquatableArray<string> Policies { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Roles that a known caller can lack, sorted.</summary>
    public EquatableArray<string> Roles { get; init; } = EquatableArray<string>.Empty;

    /// <summary>What takes what is wrong with a request; null where the entry does not answer that.</summary>
    public ValidationModel? Validation { get; init; }

    /// <summary>Less what others claim.</summary>
    public SourcesModel Less(IReadOnlyCollection<SourcesModel> others) => new(
        Statuses.Where(status => !others.Any(other => other.Statuses.Contains(status))).ToEquatableArray(),
        Exceptions.Where(name => !others.Any(other => other.Exceptions.Contains(name))).ToEquatableArray(),
        others.Any(other => other.MissingScope is not null) ? null : MissingScope,
        others.Any(other => other.Binding is not null) ? null : Binding)
    {
        Policies = Policies.Where(name => !others.Any(other => other.Policies.Contains(name, StringComparer.OrdinalIgnoreCase)))
            .ToEquatableArray(),
        Roles = Roles.Where(name => !others.Any(other => other.Roles.Contains(name))).ToEquatableArray(),
        Validation = others.Any(other => other.Validation is not null) ? null : Validation,
    };

    /// <summary>What two files leave of what a third one says: each took from it what it claims.</summary>
    public SourcesModel And(SourcesModel other) => new(
        Statuses.Where(status => other.Statuses.Contains(status)).ToEquatableArray(),
        Exceptions.Where(name => other.Exceptions.Contains(name)).ToEquatableArray(),
        other.MissingScope is null ? null : MissingScope,
        other.Binding is null ? null : Binding)
    {
        Policies = Policies.Where(name => other.Policies.Contains(name, StringComparer.OrdinalIgnoreCase)).ToEquatableArray(),
        Roles = Roles.Where(name => other.Roles.Contains(name)).ToEquatableArray(),
        Validation = other.Validation is null ? null : Validation,
    };

    /// <summary>Whether the pipeline answers something of its own with the entry, beside statuses and exceptions.</summary>
    public bool HasOwn =>
        MissingScope is not null || Binding is not null || Validation is not null || Policies.Count + Roles.Count > 0;
}

/// <summary>Statuses from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal sealed record StatusRange(int First, int Last);
