namespace Studio.Errors.Catalog;

/// <summary>The owners of statuses in a catalog: those whose <c>from.statuses</c> claims them, and which need no argument.</summary>
internal static class StatusOwners
{
    /// <summary>Reads the claims of a catalog's entries.</summary>
    public static StatusOwners<ErrorModel> Of(IEnumerable<ErrorModel> errors) => new(
        from error in errors
        where !error.Parameters.Any(parameter => parameter.NeedsArgument)
        from range in error.From.Statuses
        select new StatusClaim<ErrorModel>(range.First, range.Last, error));
}
