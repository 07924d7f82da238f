using System.Text;

namespace Studio.Errors;

/// <summary>
/// A catalog's text as the generator emits it: a line an entry, which begins
/// <c>"not_found":{"status":404,"retry":"never"</c>. Codes, statuses and advice are found by their places, without a JSON
/// reader; the rest of an entry is read when it is asked for.
/// </summary>
internal sealed class CatalogLines
{
    private const byte Quote = (byte)'"';

    private readonly ErrorCatalogText text;
    private readonly List<int> starts = [];
    private CatalogHead? head;

    /// <summary>Finds the lines.</summary>
    /// <param name="text">Gives the text.</param>
    public CatalogLines(ErrorCatalogText text)
    {
        this.text = text;
        var all = text();
        HasUsualShape = IsUsual(all[..all.IndexOf((byte)'\n')]);
        for (var at = all.IndexOf((byte)'\n') + 1; all[at] == Quote; at += all[at..].IndexOf((byte)'\n') + 1)
        {
            starts.Add(at + 1);
        }
    }

    /// <summary>Whether answers have the shape that they have unless a catalog says another.</summary>
    public bool HasUsualShape { get; }

    /// <summary>What stands before the first line.</summary>
    public CatalogHead Head => head ??= ErrorCatalogParser.Head(text());

    /// <summary>The shape of the answers. Where it is the usual one the head is not read for it.</summary>
    public EnvelopeShape Envelope => HasUsualShape ? EnvelopeShape.Error : Head.Envelope;

    /// <summary>The codes, each at the index of its line.</summary>
    public CodeTable Codes()
    {
        var codes = new CodeTable(starts.Count);
        var all = text();
        for (var index = 0; index < starts.Count; index++)
        {
            var line = all[starts[index]..];
            codes.Add(line[..line.IndexOf(Quote)]);
        }

        return codes;
    }

    /// <summary>The definition of a line's code.</summary>
    public ErrorDefinition Definition(int index)
    {
        var line = text()[starts[index]..];
        var code = line[..line.IndexOf(Quote)];
        var status = line[(code.Length + "\":{\"status\":".Length)..];
        var retry = status["404,\"retry\":\"".Length] switch
        {
            (byte)'n' => RetryAdvice.Never,
            (byte)'b' => RetryAdvice.Backoff,
            _ => RetryAdvice.RetryAfter,
        };
        var wire = Encoding.UTF8.GetString(code);
        return new(wire, Key(line) ?? wire, (status[0] * 100) + (status[1] * 10) + status[2] - ('0' * 111), retry, this, index);
    }

    /// <summary>All that a line says.</summary>
    public ErrorEntry Entry(int index)
    {
        var line = text()[starts[index]..];
        return ErrorCatalogParser.Entry(line[(line.IndexOf(Quote) + 2)..]);
    }

    // A quote inside a text is escaped: these bytes can be nothing but the members.
    private static bool IsUsual(ReadOnlySpan<byte> head) =>
        head.IndexOf("\"shape\":"u8) < 0
        && head.IndexOf("\"requestId\":"u8) < 0
        && head.IndexOf("\"headers\":"u8) < 0
        && head.IndexOf("\"codes\":"u8) < 0;

    // Nor can these; a field of that name has an object.
    private static string? Key(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)'\n');
        line = end < 0 ? line : line[..end];
        var at = line.IndexOf("\"key\":\""u8);
        if (at < 0)
        {
            return null;
        }

        var key = line[(at + "\"key\":\"".Length)..];
        return Encoding.UTF8.GetString(key[..key.IndexOf(Quote)]);
    }
}
