using System.Buffers.Binary;
using System.Text;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>What has no envelope in HTTP/2 (docs/pipeline.md): frames by hand, since clients keep to the server's limits.</summary>
public sealed class Http2RefusalTests(RunningApplications applications) : IClassFixture<RunningApplications>
{
    private const byte Headers = 1;
    private const byte Settings = 4;
    private const byte Goaway = 7;
    private const byte Continuation = 9;
    private const byte EndStream = 1;
    private const byte EndHeaders = 4;
    private const int LargestFrame = 16_384;

    [Theory]
    [InlineData(12_000, "431")]
    [InlineData(10, "200")]
    public async Task Headers_over_the_limit_are_a_bare_431(int length, string status)
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http2);
        await connection.SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + Frame(Settings, 0, 0, "") + Request(length) + Frame(Goaway, 0, 0, new('\0', 8)));
        var (flags, block) = FirstHeaders(await connection.ReadToEndAsync());
        var isRefused = status == "431";
        Assert.Equal(isRefused, block.Contains(status, StringComparison.Ordinal));
        Assert.Equal(isRefused, (flags & EndStream) != 0);
        Assert.Equal(!isRefused, block.Contains("x-request-id", StringComparison.OrdinalIgnoreCase));
    }

    private static string Request(int length)
    {
        // HPACK, RFC 7541: :method GET, :scheme http and :path / by their index, the rest as literals that are not indexed.
        var block = $"\x82\x86{Literal(":authority", "localhost")}{Literal(":path", "/ok")}{string.Concat(Enumerable.Repeat(Literal("x-long", new('x', length)), 3))}";
        var frames = new StringBuilder();
        for (var start = 0; start < block.Length; start += LargestFrame)
        {
            var part = block[start..Math.Min(start + LargestFrame, block.Length)];
            var flags = (start == 0 ? EndStream : 0) | (start + part.Length == block.Length ? EndHeaders : 0);
            frames.Append(Frame(start == 0 ? Headers : Continuation, flags, 1, part));
        }

        return frames.ToString();
    }

    private static string Literal(string name, string value) => $"\0{Integer(name.Length)}{name}{Integer(value.Length)}{value}";

    // An integer with a prefix of seven bits.
    private static string Integer(int value)
    {
        if (value < 127)
        {
            return $"{(char)value}";
        }

        var text = new StringBuilder("\x7f");
        for (value -= 127; value >= 128; value /= 128)
        {
            text.Append((char)((value % 128) + 128));
        }

        return text.Append((char)value).ToString();
    }

    private static string Frame(byte type, int flags, byte stream, string payload) =>
        $"{(char)(payload.Length >> 16)}{(char)(payload.Length >> 8 & 0xff)}{(char)(payload.Length & 0xff)}{(char)type}{(char)flags}\0\0\0{(char)stream}{payload}";

    private static (byte Flags, string Block) FirstHeaders(ReadOnlySpan<byte> frames)
    {
        while (frames.Length >= 9)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(frames) >> 8;
            if (frames[3] == Headers)
            {
                return (frames[4], Encoding.Latin1.GetString(frames.Slice(9, length)));
            }

            frames = frames[(9 + length)..];
        }

        throw new InvalidOperationException("No response.");
    }
}
