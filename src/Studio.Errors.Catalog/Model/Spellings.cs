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

    public static string Of(RetryKind retry) => Retries.First(pair => pair.Value == retry).Key;
}
