namespace Studio.Errors.Catalog;

/// <summary>
/// Which entry answers each status from 400 to 599: the one whose <c>from.statuses</c> names it most exactly. Whoever asks
/// what the pipeline answers for a status asks here.
/// </summary>
internal sealed class StatusOwners(IEnumerable<ErrorModel> errors)
{
    private readonly (StatusRange Range, ErrorModel Error)[] claims =
    [
        .. from error in errors
           where !error.Parameters.Any(parameter => parameter.NeedsArgument)
           from range in error.From.Statuses
           orderby range.Last - range.First, range.First
           select (range, error),
    ];

    /// <summary>Each claim, the most exact first: the order of the arms of a switch.</summary>
    public IEnumerable<(StatusRange Range, ErrorModel Error)> Claims => claims;

    /// <summary>The entry for a status; null where none answers it.</summary>
    public ErrorModel? Find(int status) =>
        claims.FirstOrDefault(claim => claim.Range.First <= status && status <= claim.Range.Last).Error;
}
