using System.Buffers;

namespace Studio.Errors.AspNetCore;

/// <summary>One written envelope in a rented array. Give it back once the bytes have left.</summary>
internal readonly struct EnvelopeBuffer
{
    // Most envelopes are under 300 bytes; the reserve for escaping makes a longer first guess worthwhile.
    private const int FirstGuess = 1024;

    private readonly byte[] rented;

    private EnvelopeBuffer(byte[] rented, int length)
    {
        this.rented = rented;
        Length = length;
    }

    /// <summary>The length of the envelope in bytes.</summary>
    public int Length { get; }

    /// <summary>The envelope's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => rented.AsMemory(0, Length);

    /// <summary>Writes the envelope of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="facts">What only the request knows.</param>
    /// <returns>The written envelope.</returns>
    public static EnvelopeBuffer Write(ErrorResult result, in AnswerFacts facts)
    {
        var size = FirstGuess;
        while (true)
        {
            var rented = ArrayPool<byte>.Shared.Rent(size);
            if (result.Template.TryWrite(result, facts, rented, out var written))
            {
                return new(rented, written);
            }

            size = Grow(rented);
        }
    }

    /// <summary>Writes message and fields of a result, to be read back.</summary>
    /// <param name="result">The result.</param>
    /// <returns>What was written.</returns>
    public static EnvelopeBuffer WritePlain(ErrorResult result)
    {
        var size = FirstGuess;
        while (true)
        {
            var rented = ArrayPool<byte>.Shared.Rent(size);
            if (result.Template.TryWritePlain(result, rented, out var written))
            {
                return new(rented, written);
            }

            size = Grow(rented);
        }
    }

    /// <summary>Gives the array back.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(rented);

    private static int Grow(byte[] rented)
    {
        ArrayPool<byte>.Shared.Return(rented);
        return checked(rented.Length * 2);
    }
}
