namespace Studio.Errors;

/// <summary>Reads the body of an error and puts back what it read, so that whoever comes next can read it too.</summary>
internal static class BufferedBody
{
    /// <summary>More than any envelope; a longer body is something else and is left to flow.</summary>
    private const int Limit = 64 * 1024;

    /// <summary>Reads a body.</summary>
    /// <param name="response">The answer; its content is replaced.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The body; empty where it is too long for an envelope or broke off.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is not ReplayedContent content)
        {
            response.Content = content = await BeginAsync(response.Content, cancellationToken).ConfigureAwait(false);
        }

        return content.Body;
    }

    private static async Task<ReplayedContent> BeginAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            var buffer = new byte[(int)Math.Min(content.Headers.ContentLength ?? Limit, Limit) + 1];
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return new(content, buffer.AsMemory(0, length), length < buffer.Length ? Stream.Null : stream);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            // Its status and headers are all there is to know; who reads the content learns the fault.
            return new(content, fault);
        }
    }
}
