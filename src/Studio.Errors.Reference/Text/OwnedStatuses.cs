using System.Globalization;

namespace Studio.Errors.Reference;

/// <summary>The statuses that the errors of a catalog own.</summary>
internal static class OwnedStatuses
{
    /// <summary>Which error owns each status.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <returns>The owners.</returns>
    public static StatusOwners<ErrorDefinition> Of(ErrorCatalog catalog) => new(
        from error in catalog.Errors
        from claim in error.AnsweredStatuses
        let isClass = claim.EndsWith('x')
        let first = isClass ? (claim[0] - '0') * 100 : int.Parse(claim, NumberStyles.None, CultureInfo.InvariantCulture)
        select new StatusClaim<ErrorDefinition>(first, isClass ? first + 99 : first, error));

    /// <summary>The statuses of a code in words: <c>503 or 504</c>, or <c>any other 4xx</c>.</summary>
    public static string Words(ErrorDefinition error) =>
        string.Join(" or ", error.AnsweredStatuses.Select(status => status.EndsWith('x') ? $"any other {status}" : status));
}
