using System.Globalization;

namespace Studio.Errors.Reference;

/// <summary>Which code the pipeline answers where something else set a status: the most exact claim wins.</summary>
internal static class StatusOwners
{
    /// <summary>The code that answers a status; null where the catalog claims it for none.</summary>
    public static ErrorDefinition? Of(ErrorCatalog catalog, int status) =>
        Claiming(catalog, status.ToString(CultureInfo.InvariantCulture)) ?? Claiming(catalog, $"{StatusText.Number(status / 100)}xx");

    /// <summary>The statuses of a code in words: <c>503 or 504</c>, or <c>any other 4xx</c>.</summary>
    public static string Words(ErrorDefinition error) =>
        string.Join(" or ", error.AnsweredStatuses.Select(status => status.EndsWith('x') ? $"any other {status}" : status));

    private static ErrorDefinition? Claiming(ErrorCatalog catalog, string status) =>
        catalog.Errors.FirstOrDefault(error => error.AnsweredStatuses.Contains(status));
}
