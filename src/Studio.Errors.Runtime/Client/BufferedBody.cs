using System.Diagnostics.CodeAnalysis;

namespace Studio.Errors;

/// <summary>Reads the body of an error and puts back what it read, so that whoever comes next can read it too.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "The content passes to the answer, and is disposed with it.")]
internal static class BufferedBody
{
    /// <summary>More than any envelope; a longer body is something else and is left to flow.</summary>
    private const int Limit = 64 * 1024;

    /// <summary>Far more than an envelope takes; the request's own time limit may end before, or be over with the headers.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(5);

    /// <summary>Reads a body.</summary>
    /// <param name="response">The answer; its content is replaced.</param>
    /// <param name="time">The clock that limits the reading.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The body; empty where it is too long for an envelope, too slow, or broke off.</returns>
    /// <exception cref="InvalidOperationException">The body was read before, or the answer disposed.</exception>
    /// <exception cref="OperationCanceledException">The reading was given up.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        HttpResponseMessage response,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (response.Content is not ReplayedContent content)
        {
            response.Content = content = await BeginAsync(response, time, cancellationToken).ConfigureAwait(false);
        }

        return content.Body;
    }

    private static async Task<ReplayedContent> BeginAsync(
        HttpResponseMessage response,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var content = response.Content;
        using var tooSlow = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var reading = ReadBeginningAsync(response, tooSlow.Token);
            return reading.IsCompleted
                ? await reading.ConfigureAwait(false)
                : await reading.WaitAsync(longest, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not SpentBodyException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await tooSlow.CancelAsync().ConfigureAwait(false);

            // Its status and headers are all there is to know; who reads the content learns the fault.
            return new(content, fault);
        }
    }

    private static async Task<ReplayedContent> ReadBeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var length = content.Headers.ContentLength;
        var stream = await OpenAsync(content, length, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[(int)Math.Min(length ?? Limit, Limit) + 1];
        var count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        if (count < buffer.Length && count < length && response.RequestMessage?.Method != HttpMethod.Head)
        {
            throw new SpentBodyException();
        }

        return new(content, buffer.AsMemory(0, count), count < buffer.Length ? Stream.Null : stream);
    }

    /// <summary>
    /// Asked for its stream, a content gives the same one a second time, read or not. One that was read shows by its length,
    /// and without a length by that it can't be copied.
    /// </summary>
    private static async Task<Stream> OpenAsync(HttpContent content, long? length, CancellationToken cancellationToken)
    {
        if (length is null)
        {
            return await CopiedBody.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        }

        var stream = await OpenOnceAsync(content, cancellationToken).ConfigureAwait(false);
        if (!stream.CanRead)
        {
            throw new SpentBodyException();
        }

        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        return stream;
    }

    private static async Task<Stream> OpenOnceAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException fault)
        {
            throw new SpentBodyException(fault);
        }
    }
}
