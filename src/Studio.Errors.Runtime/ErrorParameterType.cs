using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// The type of an error's field or message value, named as the catalog names it. A scalar is one of the static properties, so
/// that two are equal where they are the same object; a list, a map or an object says what it is made of.
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
        new("string", "date-time", jsonType: "string", example: "\"2026-05-01T09:30:00+02:00\"", static value => ErrorJson.Instant(value)),
        new("string", "date", jsonType: "string", example: "\"2026-05-01\"", static value => ErrorJson.Date(value)),
        new("string", "uuid", jsonType: "string", example: "\"0b3c1f0e-8d6f-4f1e-9d55-2f0f6c0a7b11\"", static value =>
            ErrorJson.Uuid(value)),
        new("string", "uri", jsonType: "string", example: "\"https://example.com/a\"", static value => ErrorJson.Address(value)),
    ];

    private readonly Func<JsonElement, object?> read;

    /// <summary>Makes the type of a list or map.</summary>
    internal ErrorParameterType(string name, ErrorParameterType of)
        : this(name, format: null, "object", example: null, value => name == "list" ? ListOf(value, of) : MapOf(value, of)) => Of = of;

    /// <summary>Makes the type of an object.</summary>
    internal ErrorParameterType(string typeName, string description, IReadOnlyList<ErrorParameter> fields)
        : this("object", format: null, "object", example: null, value => ObjectOf(value, fields)) =>
        (TypeName, Description, Fields) = (typeName, description, fields);

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

    /// <summary><c>"string"</c> with the format <c>"date-time"</c>: <see cref="DateTimeOffset"/>, a JSON string of RFC 3339.</summary>
    public static ErrorParameterType DateTime => All[4];

    /// <summary><c>"string"</c> with the format <c>"date"</c>: <see cref="DateOnly"/>, a JSON string of RFC 3339.</summary>
    public static ErrorParameterType Date => All[5];

    /// <summary><c>"string"</c> with the format <c>"uuid"</c>: <see cref="Guid"/>, a JSON string.</summary>
    public static ErrorParameterType Uuid => All[6];

    /// <summary><c>"string"</c> with the format <c>"uri"</c>: <see cref="Uri"/>, a JSON string.</summary>
    public static ErrorParameterType Address => All[7];

    /// <summary>
    /// The word for it in the catalog, such as <c>integer</c>, <c>list</c> or <c>map</c>; <c>object</c> for a type of the catalog,
    /// whose name is <see cref="TypeName"/>.
    /// </summary>
    public string Name { get; }

    /// <summary>What a list or map is of; null for other types.</summary>
    public ErrorParameterType? Of { get; }

    /// <summary>The name of a type of the catalog, such as <c>violation</c>; null for other types.</summary>
    public string? TypeName { get; }

    /// <summary>What a type of the catalog is, for people; empty where the catalog says nothing.</summary>
    public string Description { get; } = "";

    /// <summary>The members of a type of the catalog, in its order; none for other types.</summary>
    public IReadOnlyList<ErrorParameter> Fields { get; } = [];

    /// <summary>Whether it is one JSON value that is no object and no list.</summary>
    public bool IsScalar => Of is null && TypeName is null;

    /// <summary>The <c>format</c> that OpenAPI adds to <see cref="Name"/>, such as <c>int64</c>; null without one.</summary>
    public string? Format { get; }

    /// <summary>
    /// What JavaScript and TypeScript call the JSON value: <c>string</c>, <c>number</c>, <c>boolean</c> or <c>object</c>.
    /// </summary>
    public string JsonType { get; }

    /// <summary>A value that shows the type, as JSON; null for text, whose best example is about the parameter.</summary>
    internal string? Example { get; }

    /// <summary>
    /// The value of a JSON member as .NET has it. A list is an <see cref="IReadOnlyList{T}"/>, a map or an object an
    /// <see cref="IReadOnlyDictionary{TKey,TValue}"/> by name, each of <see cref="object"/>; items that aren't of their type are left out.
    /// </summary>
    /// <param name="value">The member's value.</param>
    /// <returns>The value; null where the JSON isn't of this type.</returns>
    public object? Read(JsonElement value) => read(value);

    /// <summary>The type in words of the catalog.</summary>
    /// <returns>Such as <c>integer</c>, <c>date-time</c>, <c>violation</c> or <c>list of violation</c>.</returns>
    public override string ToString() =>
        Of is not null ? $"{Name} of {Of}"
        : TypeName ?? (Name == "string" ? Format : null) ?? Name;

    /// <summary>The scalar of a word and a format.</summary>
    /// <exception cref="FormatException">No type has that word.</exception>
    internal static ErrorParameterType Named(string name, string? format = null) =>
        Array.Find(All, type => type.Name == name && (name != "string" || type.Format == format))
        ?? throw new FormatException($"'{name}' is no parameter type: {string.Join(", ", All.Select(type => type.Name).Distinct())}.");

    /// <summary>A value that shows the type, as JSON.</summary>
    /// <param name="name">What holds it, for a text about it.</param>
    internal string Sample(string name) =>
        Name == "list" ? $"[{Of!.Sample(name)}]"
        : Name == "map" ? $"{{\"a\":{Of!.Sample(name)}}}"
        : TypeName is null ? Example ?? $"\"{JsonEncodedText.Encode($"the {name}")}\""
        : $"{{{string.Join(',', Fields.Select(static field => $"\"{JsonEncodedText.Encode(field.Name)}\":{field.ExampleOrSample}"))}}}";

    private static ErrorList<object>? ListOf(JsonElement value, ErrorParameterType of) =>
        (ErrorList<object>?)ErrorJson.List(value, of.Read);

    private static ErrorMap<object>? MapOf(JsonElement value, ErrorParameterType of) =>
        (ErrorMap<object>?)ErrorJson.Map(value, of.Read);

    private static ErrorMap<object>? ObjectOf(JsonElement value, IReadOnlyList<ErrorParameter> fields)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var members = new ErrorMap<object>();
        foreach (var field in fields)
        {
            if (value.TryGetProperty(field.Name, out var member) && field.Type.Read(member) is { } read)
            {
                members.Add(field.Name, read);
            }
            else if (field.IsRequired)
            {
                return null;
            }
        }

        return members;
    }

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;
}
