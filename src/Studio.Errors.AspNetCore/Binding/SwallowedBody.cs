using System.Buffers;

namespace Studio.Errors.AspNetCore;

/// <summary>A foreign error body that never left. The start of a JSON document is kept: it may name what failed validation.</summary>
/// <param name="contentType">Its content type.</param>
internal sealed class SwallowedBody(string? contentType)
{
    private const int KeptBytes = 8 * 1024;

    private readonly bool isJson = contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
    private readonly ArrayBufferWriter<byte> start = new();

    /// <summary>The bytes that were kept.</summary>
    public ReadOnlyMemory<byte> Start => start.WrittenMemory;

    /// <summary>Takes bytes that don't leave.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (isJson && start.WrittenCount + bytes.Length <= KeptBytes)
        {
            start.Write(bytes);
        }
    }
}
