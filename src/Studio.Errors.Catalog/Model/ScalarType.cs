using System.Globalization;

namespace Studio.Errors.Catalog;

/// <summary>
/// One JSON value that is no object and no list, with all that reading and printing it takes: a new scalar is a row here, and one
/// in the runtime's table (<c>ErrorParameterType</c>).
/// </summary>
internal sealed record ScalarType : FieldType
{
    /// <summary>Text.</summary>
    public static readonly ScalarType String = new(
        word: "string",
        keyword: "string",
        jsonType: "string",
        reader: "Text",
        guard: new("NotNull", AcceptsNull: false),
        cure: "a text in double quotes",
        read: node => (node as JsonText)?.Value,
        json: QuotedText.Json,
        csharp: QuotedText.CSharp);

    /// <summary>A whole number of 64 bits.</summary>
    public static readonly ScalarType Integer = new(
        word: "integer",
        keyword: "long",
        jsonType: "number",
        reader: "WholeNumber",
        guard: null,
        cure: "a whole number of at most 64 bits",
        read: node => node is JsonNumber number && JsonNumbers.TryWhole(number.Spelling, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : null,
        json: value => value,
        csharp: value => value + "L");

    /// <summary>A finite double.</summary>
    public static readonly ScalarType Number = new(
        word: "number",
        keyword: "double",
        jsonType: "number",
        reader: "Number",
        guard: new("Finite", AcceptsNull: true),
        cure: "a number that a double can hold",
        read: node => node is JsonNumber number && JsonNumbers.TryDouble(number.Spelling, out var value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : null,
        json: value => value,
        csharp: value => value + "D");

    /// <summary>True or false.</summary>
    public static readonly ScalarType Boolean = new(
        word: "boolean",
        keyword: "bool",
        jsonType: "boolean",
        reader: "Boolean",
        guard: null,
        cure: "true or false",
        read: node => node is JsonBoolean truth ? (truth.Value ? "true" : "false") : null,
        json: value => value,
        csharp: value => value);

    /// <summary>A point in time with the offset of its place.</summary>
    public static readonly ScalarType DateTime = Text(
        "date-time",
        "global::System.DateTimeOffset",
        "Instant",
        "a time with its offset (RFC 3339), as in \"2026-05-01T09:30:00+02:00\"",
        FormattedTexts.IsDateTime);

    /// <summary>A day.</summary>
    public static readonly ScalarType Date = Text(
        "date", "global::System.DateOnly", "Date", "a day, as in \"2026-05-01\"", FormattedTexts.IsDate);

    /// <summary>A UUID.</summary>
    public static readonly ScalarType Uuid = Text(
        "uuid",
        "global::System.Guid",
        "Uuid",
        "a UUID, as in \"0b3c1f0e-8d6f-4f1e-9d55-2f0f6c0a7b11\"",
        FormattedTexts.IsUuid);

    /// <summary>An address.</summary>
    public static readonly ScalarType Address = Text(
        "uri",
        "global::System.Uri",
        "Address",
        "an absolute address, as in \"https://a.example/b\"",
        FormattedTexts.IsAddress,
        isReference: true);

    /// <summary>All of them, by the word that messages and baselines use.</summary>
    public static readonly IReadOnlyDictionary<string, ScalarType> All =
        new[] { String, Integer, Number, Boolean, DateTime, Date, Uuid, Address }.ToDictionary(type => type.Words, StringComparer.Ordinal);

    /// <summary>Those without a format, by their <c>type</c>.</summary>
    public static readonly IReadOnlyDictionary<string, ScalarType> Plain =
        All.Values.Where(type => type.Format is null).ToDictionary(type => type.Word, StringComparer.Ordinal);

    /// <summary>Those that are texts, by their <c>format</c>.</summary>
    public static readonly IReadOnlyDictionary<string, ScalarType> Formats =
        All.Values.Where(type => type.Format is not null).ToDictionary(type => type.Format!, StringComparer.Ordinal);

    private readonly Func<JsonNode, string?> read;
    private readonly Func<string, string> json;
    private readonly Func<string, string> csharp;

    private ScalarType(
        string word,
        string keyword,
        string jsonType,
        string reader,
        ArgumentGuard? guard,
        string cure,
        Func<JsonNode, string?> read,
        Func<string, string> json,
        Func<string, string> csharp,
        string? format = null)
    {
        Word = word;
        Format = format;
        Keyword = keyword;
        JsonType = jsonType;
        Reader = reader;
        Guard = guard;
        Cure = cure;
        this.read = read;
        this.json = json;
        this.csharp = csharp;
    }

    /// <summary>The word in the file: its <c>type</c>.</summary>
    public string Word { get; }

    /// <summary>Its <c>format</c>; null without one.</summary>
    public string? Format { get; }

    /// <inheritdoc/>
    public override string Words => Format ?? Word;

    /// <inheritdoc/>
    public override IEnumerable<TypeModel> Types => [];

    /// <inheritdoc/>
    public override int Size => 1;

    /// <summary>Whether the C# type is a class.</summary>
    public bool IsReference => Guard is { AcceptsNull: false };

    /// <summary>Whether C# can write it as a constant, as the default of an argument must be.</summary>
    public bool IsConstant => Format is null;

    /// <summary>The C# type.</summary>
    public string Keyword { get; }

    /// <summary>What JavaScript and TypeScript call the JSON value.</summary>
    public string JsonType { get; }

    /// <summary>The method of the client's response that reads such a field.</summary>
    public string Reader { get; }

    /// <summary>What refuses an argument that a response can't carry; null where the C# type has no such value.</summary>
    public ArgumentGuard? Guard { get; }

    /// <summary>What to write in the file, for a constant of another type.</summary>
    public string Cure { get; }

    /// <summary>Reads a constant; null where it isn't of this type.</summary>
    public Literal? Read(JsonNode node) => read(node) is { } value ? new(value, json(value), csharp(value)) : null;

    /// <summary>There is one of each.</summary>
    public bool Equals(ScalarType? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Words);

    private static ScalarType Text(
        string format, string keyword, string reader, string cure, Func<string, bool> isGood, bool isReference = false) => new(
        word: "string",
        keyword: keyword,
        jsonType: "string",
        reader: reader,
        guard: isReference ? new("NotNull", AcceptsNull: false) : null,
        cure: cure,
        read: node => node is JsonText { Value: var text } && isGood(text) ? text : null,
        json: QuotedText.Json,
        csharp: QuotedText.CSharp,
        format: format);
}

/// <summary>A check of an argument: a method of the runtime's <c>ErrorArgument</c>.</summary>
/// <param name="Method">Its name.</param>
/// <param name="AcceptsNull">Whether it takes an argument that may be left out.</param>
internal sealed record ArgumentGuard(string Method, bool AcceptsNull);

/// <summary>A constant of the file.</summary>
/// <param name="Text">Its value as text, in the invariant culture.</param>
/// <param name="Json">The value as JSON.</param>
/// <param name="CSharp">The value as a C# literal.</param>
internal sealed record Literal(string Text, string Json, string CSharp);
