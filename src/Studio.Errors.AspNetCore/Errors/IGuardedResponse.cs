namespace Studio.Errors.AspNetCore;

/// <summary>
/// The pipeline's hold on the response of one request, as far as an error needs it. Where the pipeline isn't there, as in a unit
/// test of a handler, nothing implements it, and an error is written all the same.
/// </summary>
internal interface IGuardedResponse
{
    /// <summary>The id of the request.</summary>
    string RequestId { get; }

    /// <summary>Looks at an error that the application returned, before it is written.</summary>
    /// <param name="result">The error.</param>
    /// <returns>The error as the API answers it whose catalog covers the request: that of a library in its own shape.</returns>
    ErrorResult Returned(ErrorResult result);

    /// <summary>Makes way for an error: what was written before, and has not left, is forgotten.</summary>
    /// <param name="result">The error that is about to be written.</param>
    void BeginAnswer(ErrorResult result);

    /// <summary>Tells of an error whose head is written and whose bytes leave next.</summary>
    /// <param name="result">The error.</param>
    void Answering(ErrorResult result);

    /// <summary>Writes and flushes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Done once the server has the bytes.</returns>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
