using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Studio.Errors.Benchmarks;

/// <summary>The ways from a body to a number for its code.</summary>
internal sealed class ClientCases
{
    public const string Walk = "walk to the code";
    public const string WholeWalk = "walk over the whole body";
    public const string ForeignWalk = "walk to the code, other spelling";
    public const string Ours = "ours";
    public const string ForeignOurs = "ours, other spelling";
    public const string Frozen = "walk, then FrozenDictionary";
    public const string Document = "JsonDocument and Enum.Parse";
    public const string Generated = "source-generated JSON and Enum.TryParse";

    private const int Samples = 8;

    private readonly ErrorCatalog catalog;
    private readonly byte[][] bodies;
    private readonly byte[][] foreign;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> frozen;
    private readonly Func<string, int> parseEnum;
    private long sum;

    /// <summary>Makes the cases for a number of codes.</summary>
    public ClientCases(int codes)
    {
        var source = new CodeCatalog(codes);
        catalog = ErrorCatalog.Of(() => source.Json);
        var samples = Enumerable.Range(0, Samples).Select(index => source.Codes[index * codes / Samples]).ToArray();
        bodies = [.. samples.Select(CodeCatalog.Body)];
        foreign = [.. samples.Select(CodeCatalog.ForeignBody)];
        frozen = source.Codes.Select(static (code, index) => (code, index)).ToFrozenDictionary(static pair => pair.code, static pair => pair.index + 1).GetAlternateLookup<ReadOnlySpan<char>>();
        parseEnum = typeof(ClientCases).GetMethod(nameof(ParseEnum))!.MakeGenericMethod(source.Enum()).CreateDelegate<Func<string, int>>();
    }

    /// <summary>The cases.</summary>
    public IReadOnlyList<Case> All =>
    [
        new(Walk, Repeat(bodies, static (me, body) => me.WalkLength(body))),
        new(WholeWalk, Repeat(bodies, static (me, body) => me.WalkWhole(body))),
        new(ForeignWalk, Repeat(foreign, static (me, body) => me.WalkLength(body))),
        new(Ours, Repeat(bodies, static (me, body) => me.catalog.FindInBody(body)?.Number ?? 0)),
        new(ForeignOurs, Repeat(foreign, static (me, body) => me.catalog.FindInBody(body)?.Number ?? 0)),
        new(Frozen, Repeat(bodies, static (me, body) => me.Lookup(body))),
        new(Document, Repeat(bodies, static (me, body) => me.ParseDocument(body))),
        new(Generated, Repeat(bodies, static (me, body) => me.parseEnum(JsonSerializer.Deserialize(body, EnvelopeContext.Default.Envelope)!.Error.Code))),
    ];

    /// <summary>Reads an enum of a type that is made at run time.</summary>
    public static int ParseEnum<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var code) ? System.Runtime.CompilerServices.Unsafe.As<T, int>(ref code) : 0;

    private Action<int> Repeat(byte[][] texts, Func<ClientCases, byte[], int> work) => count =>
    {
        for (var index = 0; index < count; index++)
        {
            var number = work(this, texts[index % Samples]);
            sum += number != 0 ? number : throw new InvalidOperationException("A code was not found.");
        }
    };

    // Stops at the code: what comes after it is not looked at, so that a cut body passes. Ours notices.
    private static Utf8JsonReader WalkTo(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2 && reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                return reader;
            }
        }

        throw new InvalidOperationException("The body has no code.");
    }

    // The same work as ours has: the code, and whether all of the body is there.
    private int WalkWhole(byte[] body)
    {
        var reader = WalkTo(body);
        var length = reader.ValueSpan.Length + (int)(sum & 1);
        while (reader.Read())
        {
        }

        return length;
    }

    private int WalkLength(byte[] body) => WalkTo(body).ValueSpan.Length + (int)(sum & 1);

    private int Lookup(byte[] body)
    {
        Span<char> code = stackalloc char[64];
        return frozen[code[..Encoding.UTF8.GetChars(WalkTo(body).ValueSpan, code)]];
    }

    private int ParseDocument(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return parseEnum(document.RootElement.GetProperty("error"u8).GetProperty("code"u8).GetString()!);
    }
}
