using System.Globalization;
using System.Text;

namespace Studio.Errors.Benchmarks;

/// <summary>Tells how long an HTTP/1.1 answer is. Within one case every answer has the length of the first.</summary>
internal static class AnswerLength
{
    private const string HeadEnd = "\r\n\r\n";
    private const string LengthHeader = "content-length: ";

    /// <summary>Measures.</summary>
    /// <param name="received">What has come so far.</param>
    /// <returns>The length of the whole answer; null where not all of it is there.</returns>
    public static int? Of(ReadOnlySpan<byte> received)
    {
        var text = Encoding.Latin1.GetString(received);
        var head = text.IndexOf(HeadEnd, StringComparison.Ordinal);
        if (head < 0)
        {
            return null;
        }

        var at = text.IndexOf(LengthHeader, 0, head, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            var value = text[(at + LengthHeader.Length)..text.IndexOf('\r', at)];
            var whole = head + HeadEnd.Length + int.Parse(value, CultureInfo.InvariantCulture);
            return text.Length >= whole ? whole : null;
        }

        const string LastChunk = "\r\n0\r\n\r\n";
        var last = text.IndexOf(LastChunk, head, StringComparison.Ordinal);
        return last < 0 ? null : last + LastChunk.Length;
    }
}
