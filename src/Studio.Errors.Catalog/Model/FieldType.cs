using System.Globalization;

namespace Studio.Errors.Catalog;

/// <summary>
/// The <c>type</c> of a field or value, with all that reading and printing it takes: a new type is a row here, and one in the
/// runtime's table (<c>ErrorParameterType</c>).
/// </summary>
internal sealed class FieldType
{
    /// <summary>Text.</summary>
    public static readonly FieldType String = new(
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
    public static readonly FieldType Integer = new(
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
    public static readonly FieldType Number = new(
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
    public static readonly FieldType Boolean = new(
        word: "boolean",
        keyword: "bool",
        jsonType: "boolean",
        reader: "Boolean",
        guard: null,
        cure: "true or false",
        read: node => node is JsonBoolean truth ? (truth.Value ? "true" : "false") : null,
        json: value => value,
        csharp: value => value);

    /// <summary>All types, by the word that the file uses.</summary>
    public static readonly IReadOnlyDictionary<string, FieldType> All =
        new[] { String, Integer, Number, Boolean }.ToDictionary(type => type.Word, StringComparer.Ordinal);

    private readonly Func<JsonNode, string?> read;
    private readonly Func<string, string> json;
    private readonly Func<string, string> csharp;

    private FieldType(
        string word,
        string keyword,
        string jsonType,
        string reader,
        ArgumentGuard? guard,
        string cure,
        Func<JsonNode, string?> read,
        Func<string, string> json,
        Func<string, string> csharp)
    {
        Word = word;
        Keyword = keyword;
        JsonType = jsonType;
        Reader = reader;
        Guard = guard;
        Cure = cure;
        this.read = read;
        this.json = json;
        this.csharp = csharp;
    }

    /// <summary>The word in the file.</summary>
    public string Word { get; }

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

    /// <inheritdoc/>
    public override string ToString() => Word;
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
