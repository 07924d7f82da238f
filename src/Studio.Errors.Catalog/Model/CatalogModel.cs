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
    EquatableArray<string> Retired = default);
