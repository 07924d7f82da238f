namespace Studio.Errors.Catalog;

/// <summary>A service that the API calls, and which of our errors each of its errors becomes.</summary>
/// <param name="Name">Its name in the file, such as <c>payments</c>.</param>
/// <param name="Catalog">The path of its catalog, relative to the file that says it; empty where the class alone is named.</param>
/// <param name="Errors">The class that stands for its catalog; empty where the path says it.</param>
/// <param name="Map">One rule a key, sorted by key.</param>
internal sealed record UpstreamModel(string Name, string Catalog, string Errors, EquatableArray<UpstreamRule> Map)
{
    /// <summary>The path of the file that it is inherited from; empty where it is the catalog's own.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Whether another file says it: what is wrong with it in itself is told there.</summary>
    public bool IsInherited => Origin.Length > 0;

    /// <summary>A key of the map: codes of 400–499 that its catalog does not have.</summary>
    public const string ClientErrors = "4xx";

    /// <summary>A key of the map: codes of 500–599 that its catalog does not have.</summary>
    public const string ServerErrors = "5xx";

    /// <summary>A key of the map: a response without an error of the service: a proxy's page, half a body.</summary>
    public const string NoEnvelope = "none";

    /// <summary>A key of the map: everything that no other key names.</summary>
    public const string Rest = "*";

    /// <summary>The keys that are no codes, the most exact first.</summary>
    public static readonly IReadOnlyList<string> Classes = [ClientErrors, ServerErrors, NoEnvelope, Rest];

    /// <summary>The rule that answers a key, where it has one of its own.</summary>
    public UpstreamRule? Find(string key) => Map.FirstOrDefault(rule => rule.Key == key);
}

/// <summary>What one error of an upstream becomes.</summary>
/// <param name="Key">Its code in its own catalog, or one of <see cref="UpstreamModel.Classes"/>.</param>
/// <param name="Code">Our code.</param>
/// <param name="Arguments">What fills the fields and values of ours, sorted by name.</param>
internal sealed record UpstreamRule(string Key, string Code, EquatableArray<UpstreamArgument> Arguments)
{
    /// <summary>Whether the key is a code.</summary>
    public bool IsOfCode => !UpstreamModel.Classes.Contains(Key);
}

/// <summary>What fills one field or value of ours.</summary>
/// <param name="Name">The name of ours.</param>
/// <param name="Theirs">The name of the upstream's field; null for a constant.</param>
/// <param name="Constant">The constant, without a place; null for a field of theirs.</param>
internal sealed record UpstreamArgument(string Name, string? Theirs, JsonNode? Constant);
