using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Studio.Errors.Testing;

/// <summary>A body of which half comes before the connection ends.</summary>
internal sealed class CutContent : HttpContent
{
    private readonly byte[] bytes;

    /// <summary>Creates the half of a body.</summary>
    /// <param name="text">The whole of it.</param>
    public CutContent(string text)
    {
        bytes = Encoding.UTF8.GetBytes(text);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely (simulated).");
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
