using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>
/// The text of a catalog's file. The tool has the bytes, the generator what the compiler made of them; both get the same
/// text, so that they tell the same at the same place.
/// </summary>
/// <param name="Text">The text; bytes that are not UTF-8 are U+FFFD in it.</param>
/// <param name="IsUtf16">Whether a mark at the beginning of the file names an encoding of 16 or 32 bits.</param>
internal readonly record struct FileText(string Text, bool IsUtf16 = false)
{
    private const int Utf8CodePage = 65001;

    /// <summary>The text of bytes.</summary>
    public static FileText Of(byte[] bytes) =>
        StartsWith(bytes, 0xEF, 0xBB, 0xBF) ? new(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3))
        : StartsWith(bytes, 0xFF, 0xFE) ? new(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), IsUtf16: true)
        : StartsWith(bytes, 0xFE, 0xFF) ? new(Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), IsUtf16: true)
        : new(Encoding.UTF8.GetString(bytes));

    /// <summary>
    /// The text of a file that was decoded already. What is not UTF-8 is read by the code page of the machine, which is
    /// another one elsewhere: on Windows the letters look right, on Linux they are lost. So the bytes are made again.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">By what it was decoded; null where that isn't known.</param>
    public static FileText Of(string text, Encoding? encoding) => encoding?.CodePage switch
    {
        null or Utf8CodePage => new(text),
        1200 or 1201 or 12000 or 12001 => new(text, IsUtf16: true),
        _ => new(Encoding.UTF8.GetString(BytesOf(text, encoding!))),
    };

    private static byte[] BytesOf(string text, Encoding encoding)
    {
        // A letter that an editor's buffer holds and its encoding lacks must not throw.
        var lenient = (Encoding)encoding.Clone();
        lenient.EncoderFallback = EncoderFallback.ReplacementFallback;
        return lenient.GetBytes(text);
    }

    private static bool StartsWith(byte[] bytes, params byte[] mark) =>
        bytes.Length >= mark.Length && mark.SequenceEqual(bytes.Take(mark.Length));
}
