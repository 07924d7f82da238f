using System.Globalization;
using System.Text;

namespace StudioApi.Tests;

/// <summary>The chunked transfer coding of HTTP/1.1.</summary>
internal static class Chunks
{
    /// <summary>Joins the chunks of a whole body.</summary>
    public static ReadOnlySpan<byte> Join(ReadOnlySpan<byte> bytes)
    {
        var joined = new List<byte>();
        while (true)
        {
            var end = bytes.IndexOf("\r\n"u8);
            var length = int.Parse(Encoding.ASCII.GetString(bytes[..end]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return joined.ToArray();
            }

            joined.AddRange(bytes.Slice(end + 2, length));
            bytes = bytes[(end + 2 + length + 2)..];
        }
    }
}
