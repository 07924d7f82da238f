using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Studio.Errors;

/// <summary>A content of which the beginning was read already: it gives the beginning again, then the rest.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "A stream of it goes to whoever asked; what flows is disposed with the content.")]
internal sealed class ReplayedContent : HttpContent
{
    private readonly HttpContent original;
    private readonly ReadOnlyMemory<byte> beginning;
    private readonly Stream rest;
    private readonly Exception? fault;
    private bool isTaken;

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
        var body = Open();
        await body.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        Open().CopyTo(stream);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Open();

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
    {
        try
        {
            return cancellationToken.IsCancellationRequested
                ? Task.FromCanceled<Stream>(cancellationToken)
                : Task.FromResult<Stream>(Open());
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException)
        {
            return Task.FromException<Stream>(fault);
        }
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

    /// <summary>The whole of it; the rest flows, and so only once.</summary>
    private ReplayedStream Open()
    {
        if (fault is not null)
        {
            throw new HttpRequestException("The answer broke off.", fault);
        }

        if (rest == Stream.Null)
        {
            return new ReplayedStream(beginning, Stream.Null);
        }

        return Interlocked.Exchange(ref isTaken, true)
            ? throw new InvalidOperationException("The content is longer than is kept in memory, and was read before.")
            : new ReplayedStream(beginning, rest);
    }
}
