using System.Net;

namespace Studio.Errors;

/// <summary>A content of which the beginning was read already: it gives the beginning again, then the rest.</summary>
internal sealed class ReplayedContent : HttpContent
{
    private readonly HttpContent original;
    private readonly ReadOnlyMemory<byte> beginning;
    private readonly Stream rest;
    private readonly Exception? fault;

    /// <summary>Creates a content.</summary>
    /// <param name="original">What it stands for, and is disposed with it.</param>
    /// <param name="beginning">What was read.</param>
    /// <param name="rest">What wasn't; <see cref="Stream.Null"/> where that was all.</param>
    public ReplayedContent(HttpContent original, ReadOnlyMemory<byte> beginning, Stream rest)
    {
        this.original = original;
        this.beginning = beginning;
        this.rest = rest;
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>Creates a content that broke off.</summary>
    public ReplayedContent(HttpContent original, Exception fault)
        : this(original, ReadOnlyMemory<byte>.Empty, Stream.Null) => this.fault = fault;

    /// <summary>The whole body; empty where it is too long to have been read.</summary>
    public ReadOnlyMemory<byte> Body => rest == Stream.Null ? beginning : ReadOnlyMemory<byte>.Empty;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (fault is not null)
        {
            throw new HttpRequestException("The answer broke off.", fault);
        }

        await stream.WriteAsync(beginning, cancellationToken).ConfigureAwait(false);
        await rest.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = beginning.Length;
        return rest == Stream.Null && fault is null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
            original.Dispose();
        }

        base.Dispose(disposing);
    }
}
