using System.Buffers;
using System.Globalization;

namespace Studio.Errors.AspNetCore;

/// <summary>A foreign error body that never left. The start of a JSON document is kept: it may name what failed validation.</summary>
/// <param name="contentType">Its content type.</param>
internal sealed class SwallowedBody(string? contentType)
{
    private const int KeptBytes = 128 * 1024;

    private readonly bool isJson = contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    // That of the code which writes it: outside, the language is the server's again.
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;
    private readonly ArrayBufferWriter<byte> start = new();
    private bool isCut;

    /// <summary>Takes bytes that don't leave.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (isJson && !isCut)
        {
            var room = KeptBytes - start.WrittenCount;
            isCut = bytes.Length > room;
            start.Write(isCut ? bytes[..room] : bytes);
        }
    }

    /// <summary>Reads the body as a problem.</summary>
    /// <returns>What it says; null where it is none.</returns>
    public ProblemBody? ToProblem() => start.WrittenCount == 0 ? null : ProblemBody.Read(start.WrittenSpan, isCut, culture);
}
