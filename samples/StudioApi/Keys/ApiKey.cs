namespace StudioApi;

/// <summary>A key as it may be shown: everything but the secret.</summary>
/// <param name="Id">Its public name.</param>
/// <param name="Account">Whose it is; it acts only there.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ExpiresAt">When it ends; null: never.</param>
internal sealed record ApiKey(string Id, string Account, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt);
