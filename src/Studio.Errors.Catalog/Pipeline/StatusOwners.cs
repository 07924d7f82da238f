namespace Studio.Errors;

/// <summary>
/// Which error owns each status from 400 to 599: the one that claims it most exactly. Whoever asks what the pipeline responds with for a
/// status asks here: compiled into what reads catalogs and into the error reference.
/// </summary>
/// <typeparam name="TError">An error.</typeparam>
/// <param name="claims">What the errors claim.</param>
internal sealed class StatusOwners<TError>(IEnumerable<StatusClaim<TError>> claims)
    where TError : class
{
    private readonly StatusClaim<TError>[] ordered =
        [.. claims.OrderBy(static claim => claim.Last - claim.First).ThenBy(static claim => claim.First)];

    /// <summary>Each claim, the most exact first: the order of the arms of a switch.</summary>
    public IEnumerable<StatusClaim<TError>> Claims => ordered;

    /// <summary>The owner of a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The error; null where none claims it.</returns>
    public TError? Find(int status) => ClaimOn(status)?.Error;

    /// <summary>The claim by which a status is owned.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The claim; null where there is none.</returns>
    public StatusClaim<TError>? ClaimOn(int status) =>
        ordered.FirstOrDefault(claim => claim.First <= status && status <= claim.Last);
}

/// <summary>What an error claims, from the first status to the last.</summary>
internal sealed record StatusClaim<TError>(int First, int Last, TError Error)
    where TError : class;
