using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// The type of an error's field or message value, named as the catalog names it. A type is one of the static properties, so
/// that two are equal where they are the same object.
/// </summary>
public sealed class ErrorParameterType
{
    private static readonly ErrorParameterType[] All =
    [
        new("string", format: null, jsonType: "string", example: null, read: static value =>
            value.ValueKind == JsonValueKind.String ? value.GetString() : null),
        new("integer", format: "int64", jsonType: "number", example: "1", read: static value =>
            IsNumber(value) && value.TryGetInt64(out var whole) ? whole : null),
        new("number", format: "double", jsonType: "number", example: "1.5", read: static value =>
            IsNumber(value) && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null),
        new("boolean", format: null, jsonType: "boolean", example: "true", read: static value =>
            value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null),
    ];

    private readonly Func<JsonElement, object?> read;

    private ErrorParameterType(string name, string? format, string jsonType, string? example, Func<JsonElement, object?> read)
    {
        Name = name;
        Format = format;
        JsonType = jsonType;
        Example = example;
        this.read = read;
    }

    /// <summary><c>"string"</c>: <see cref="string"/>, a JSON string.</summary>
    public static ErrorParameterType String => All[0];

    /// <summary><c>"integer"</c>: <see cref="long"/>, a JSON number.</summary>
    public static ErrorParameterType Integer => All[1];

    /// <summary><c>"number"</c>, finite: <see cref="double"/>, a JSON number.</summary>
    public static ErrorParameterType Number => All[2];

    /// <summary><c>"boolean"</c>: <see cref="bool"/>, JSON <c>true</c> or <c>false</c>.</summary>
    public static ErrorParameterType Boolean => All[3];

    /// <summary>The word for it in the catalog and in JSON Schema, such as <c>integer</c>.</summary>
    public string Name { get; }

    /// <summary>The <c>format</c> that OpenAPI adds to <see cref="Name"/>, such as <c>int64</c>; null without one.</summary>
    public string? Format { get; }

    /// <summary>What JavaScript and TypeScript call the JSON value: <c>string</c>, <c>number</c> or <c>boolean</c>.</summary>
    public string JsonType { get; }

    /// <summary>A value that shows the type, as JSON; null for text, whose best example is about the parameter.</summary>
    internal string? Example { get; }

    /// <summary>The value of a JSON member as .NET has it.</summary>
    /// <param name="value">The member's value.</param>
    /// <returns>The value; null where the JSON isn't of this type.</returns>
    public object? Read(JsonElement value) => read(value);

    /// <summary>The word in the catalog.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>The type of a word.</summary>
    /// <exception cref="FormatException">No type has that word.</exception>
    internal static ErrorParameterType Named(string name) =>
        Array.Find(All, type => type.Name == name)
        ?? throw new FormatException($"'{name}' is no parameter type: {string.Join(", ", All.Select(type => type.Name))}.");

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;
}
