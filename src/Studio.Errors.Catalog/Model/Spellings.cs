namespace Studio.Errors.Catalog;

/// <summary>How the file spells the choices of the model.</summary>
internal static class Spellings
{
    public static readonly IReadOnlyDictionary<string, RetryKind> Retries = new Dictionary<string, RetryKind>(StringComparer.Ordinal)
    {
        ["never"] = RetryKind.Never,
        ["backoff"] = RetryKind.Backoff,
        ["retryAfter"] = RetryKind.RetryAfter,
    };

    public static readonly IReadOnlyDictionary<string, PlaceForm> Forms = new Dictionary<string, PlaceForm>(StringComparer.Ordinal)
    {
        ["pointer"] = PlaceForm.Pointer,
        ["fragment"] = PlaceForm.Fragment,
        ["path"] = PlaceForm.Path,
    };

    public static string Of(RetryKind retry) => Retries.First(pair => pair.Value == retry).Key;
}
