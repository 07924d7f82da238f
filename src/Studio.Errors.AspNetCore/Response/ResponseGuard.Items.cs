namespace Studio.Errors.AspNetCore;

/// <content>Streams of items, which may end with an error item after bytes have left.</content>
internal sealed partial class ResponseGuard
{
    /// <summary>The stream of items that the response is; null for a body that is one whole, and before the first byte.</summary>
    public IItemStream? Items => Request.Items;

    /// <summary>Ends a stream of items with an error item.</summary>
    /// <param name="result">The error.</param>
    /// <returns>False where the body can't be ended well.</returns>
    public async ValueTask<bool> EndWithAsync(ErrorResult result)
    {
        if (Items is not { } items || Request.Head.Headers.ContentLength is not null)
        {
            return false;
        }

        var envelope = EnvelopeBuffer.Write(result, new(RequestId, result.DelayOrDefault));
        var ending = items.End(envelope.Bytes.Span);
        envelope.Return();
        if (ending.Length == 0)
        {
            return false;
        }

        Request.Writer?.Discard();
        Request.Items = null;
        await Request.Body.Stream.WriteAsync(ending);
        return true;
    }

    // From here on the body is one whole, whatever it looks like.
    private void EndItems()
    {
        Request.Writer?.GiveAll();
        Request.Items = null;
    }

    // What the application flushed was kept by us: Kestrel doesn't send what nobody flushes where the length is announced.
    private async ValueTask FlushItemsAsync()
    {
        if (Items is not null)
        {
            EndItems();
            await Request.Body.Writer.FlushAsync();
        }
    }
}
