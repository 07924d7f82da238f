namespace Studio.Errors.Reference;

/// <summary>An endpoint of the API, and the codes that it can answer.</summary>
/// <param name="Method">The HTTP method, such as <c>GET</c>.</param>
/// <param name="Path">The route's path, such as <c>/v1/things/{id}</c>.</param>
/// <param name="Scopes">The scopes that it requires of a caller; empty where it requires none.</param>
/// <param name="NeedsCredentials">Whether a caller must send a key or token.</param>
/// <param name="Codes">The codes that it can answer.</param>
public sealed record AnsweringEndpoint(
    string Method,
    string Path,
    IReadOnlyList<string> Scopes,
    bool NeedsCredentials,
    IReadOnlyList<string> Codes);
