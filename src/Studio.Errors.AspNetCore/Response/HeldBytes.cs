using System.Buffers;
using System.IO.Pipelines;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What the application wrote into the pipe and the server doesn't have yet. The first bytes stand in the server's own
/// memory, of which it is told late: until then they can be forgotten. What doesn't fit there stands in a plain array.
/// No array is rented: the application was lent it, and may still write into it when someone else has it.
/// </summary>
/// <param name="server">The server's pipe.</param>
internal sealed class HeldBytes(PipeWriter server)
{
    /// <summary>How many bytes are held at most.</summary>
    public const int Bound = 1024 * 1024;

    // The size of Kestrel's own blocks. Asked for more, it would rent an array that anyone in the process may get.
    private const int BlockSize = 4096;

    private Memory<byte> block;
    private int inBlock;
    private ArrayBufferWriter<byte>? rest;
    private int lent;

    /// <summary>How many bytes are held.</summary>
    public int Count => inBlock + RestCount;

    /// <summary>The bytes in the array; all that are held, once <see cref="Gather"/> was called.</summary>
    public ReadOnlyMemory<byte> Rest => rest?.WrittenMemory ?? default;

    /// <summary>The bytes in the server's memory.</summary>
    public ReadOnlyMemory<byte> InBlock => block[..inBlock];

    private int RestCount => rest?.WrittenCount ?? 0;

    /// <summary>Whether so many bytes more stay within the bound.</summary>
    /// <param name="bytes">How many.</param>
    /// <returns>Whether there is room.</returns>
    public bool HasRoom(int bytes) => Math.Max(bytes, 1) <= Bound - Count;

    /// <summary>Lends space after the held bytes.</summary>
    /// <param name="sizeHint">How much is needed at least.</param>
    /// <param name="fromServer">Whether it may be the server's; false where bytes may leave that stand before it.</param>
    /// <returns>The space.</returns>
    public Memory<byte> GetMemory(int sizeHint, bool fromServer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        var space = fromServer && InServerMemory(sizeHint) ? block[inBlock..] : (rest ??= new()).GetMemory(sizeHint);
        space = space[..Math.Min(space.Length, Math.Max(sizeHint, Bound - Count))];
        lent = space.Length;
        return space;
    }

    /// <summary>Holds what was written into the space.</summary>
    /// <param name="bytes">The number of bytes.</param>
    /// <exception cref="InvalidOperationException">No such space is lent: it was got before the response began, for example.</exception>
    public void Advance(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        if (bytes > lent)
        {
            throw new InvalidOperationException(
                "More was written than the BodyWriter lent, or the memory was got before the response began: get it again.");
        }

        lent -= bytes;
        if (rest is null)
        {
            inBlock += bytes;
        }
        else
        {
            rest.Advance(bytes);
        }
    }

    /// <summary>Holds bytes in the array.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Add(ReadOnlySpan<byte> bytes) => (rest ??= new()).Write(bytes);

    /// <summary>Tells the server of everything that is held.</summary>
    public void GiveToServer()
    {
        if (inBlock > 0)
        {
            server.Advance(inBlock);
        }

        if (RestCount > 0)
        {
            server.Write(rest!.WrittenSpan);
        }

        LeaveBlock();
        rest = null;
    }

    /// <summary>Gives the server the first bytes, all of which are in the array.</summary>
    /// <param name="bytes">How many.</param>
    public void GiveToServer(int bytes)
    {
        server.Write(Rest.Span[..bytes]);
        var left = Rest[bytes..].ToArray();
        rest!.ResetWrittenCount();
        rest.Write(left);
        lent = 0;
    }

    /// <summary>Moves what is held out of the server's memory, which is about to be used for what goes before it.</summary>
    public void Gather()
    {
        var all = new ArrayBufferWriter<byte>();
        all.Write(InBlock.Span);
        all.Write(Rest.Span);
        LeaveBlock();
        rest = all;
    }

    /// <summary>Forgets what is held.</summary>
    public void Clear()
    {
        LeaveBlock();
        rest = null;
    }

    // The block is asked for once: as long as the server is not told of its bytes, it lends the same place again.
    private bool InServerMemory(int sizeHint)
    {
        if (rest is not null || sizeHint > BlockSize)
        {
            return false;
        }

        if (block.IsEmpty)
        {
            block = server.GetMemory(BlockSize);
        }

        return block.Length - inBlock >= Math.Max(sizeHint, 1);
    }

    private void LeaveBlock()
    {
        block = default;
        inBlock = 0;
        lent = 0;
    }
}
