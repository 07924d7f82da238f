namespace Studio.Errors.AspNetCore;

/// <summary>
/// An error of this API's own catalog, thrown by a server where it can't be returned. It is answered as its
/// <see cref="Result"/>; returning the result is cheaper. Its message, which a log may show, is the code alone: that of the
/// result may quote what a client sent.
/// </summary>
/// <param name="result">The error to answer.</param>
public sealed class ErrorResultException(ErrorResult result) : Exception(result.Code)
{
    /// <summary>The error to answer.</summary>
    public ErrorResult Result { get; } = result;
}
