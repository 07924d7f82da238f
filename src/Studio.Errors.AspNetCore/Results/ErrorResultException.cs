namespace Studio.Errors.AspNetCore;

/// <summary>
/// An error of this API's own catalog, thrown by a server where it can't be returned. It is answered as its
/// <see cref="Result"/>; returning the result is cheaper.
/// </summary>
/// <param name="result">The error to answer.</param>
public sealed class ErrorResultException(ErrorResult result) : Exception(result.Message)
{
    /// <summary>The error to answer.</summary>
    public ErrorResult Result { get; } = result;
}
