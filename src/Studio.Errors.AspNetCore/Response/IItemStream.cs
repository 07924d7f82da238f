namespace Studio.Errors.AspNetCore;

/// <summary>A body that is a sequence of items. It can end with an error item where a fault cuts it short.</summary>
internal interface IItemStream
{
    /// <summary>Looks at bytes that are about to leave.</summary>
    /// <param name="bytes">The bytes that follow those seen before.</param>
    /// <returns>How many of all bytes seen so far may leave, counted from the first.</returns>
    long Accept(ReadOnlySpan<byte> bytes);

    /// <summary>The bytes that end the stream with an error.</summary>
    /// <param name="envelope">The error's envelope.</param>
    /// <returns>The bytes; empty where the stream can't be ended well.</returns>
    byte[] End(ReadOnlySpan<byte> envelope);
}
