namespace Studio.Errors;

/// <summary>What a catalog says of all its errors.</summary>
/// <param name="Version">The version of the API; empty where it says none.</param>
/// <param name="Scopes">The scopes that the API knows.</param>
/// <param name="Envelope">The shape of the answers.</param>
internal sealed record CatalogHead(string Version, IReadOnlyList<string> Scopes, EnvelopeShape Envelope);
