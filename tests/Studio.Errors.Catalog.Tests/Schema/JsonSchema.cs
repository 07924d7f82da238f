using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Studio.Errors.Catalog.Tests;

/// <summary>
/// Validates against the part of JSON Schema 2020-12 that errors.schema.json uses. Strict: a keyword that it does not
/// know fails the test. (No validator of the registry restores without packages that it lacks.)
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    public bool IsValid(JsonElement value) => IsValid(root, value);

    private bool IsValid(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => Holds(schema, keyword.Name, keyword.Value, value));

    private bool Holds(JsonElement schema, string keyword, JsonElement argument, JsonElement value) => keyword switch
    {
        "$schema" or "title" or "description" or "$defs" or "then" => true,
        "$ref" => IsValid(Resolve(argument.GetString()!), value),
        "type" => IsType(argument.GetString()!, value),
        "enum" => argument.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)),
        "const" => JsonElement.DeepEquals(argument, value),
        "not" => !IsValid(argument, value),
        "allOf" => argument.EnumerateArray().All(part => IsValid(part, value)),
        "anyOf" => argument.EnumerateArray().Any(part => IsValid(part, value)),
        "if" => !IsValid(argument, value) || IsValid(schema.GetProperty("then"), value),
        "minimum" => value.ValueKind != JsonValueKind.Number || Number(value) >= Number(argument),
        "maximum" => value.ValueKind != JsonValueKind.Number || Number(value) <= Number(argument),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= argument.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Pattern(argument).IsMatch(value.GetString()!),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => IsValid(argument, item)),
        "uniqueItems" => value.ValueKind != JsonValueKind.Array || IsUnique([.. value.EnumerateArray()]),
        _ => value.ValueKind != JsonValueKind.Object || HoldsOfObject(schema, keyword, argument, value),
    };

    private bool HoldsOfObject(JsonElement schema, string keyword, JsonElement argument, JsonElement value) => keyword switch
    {
        "required" => argument.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => argument.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out var member) || IsValid(property.Value, member)),
        "propertyNames" => value.EnumerateObject().All(member => IsValid(argument, JsonSerializer.SerializeToElement(member.Name))),
        "maxProperties" => value.EnumerateObject().Count() <= argument.GetInt32(),
        "additionalProperties" => Additional(schema, value).All(member => argument.ValueKind == JsonValueKind.Object && IsValid(argument, member.Value)),
        _ => throw new NotSupportedException($"The keyword '{keyword}' is not supported."),
    };

    private static IEnumerable<JsonProperty> Additional(JsonElement schema, JsonElement value) =>
        value.EnumerateObject().Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _));

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (schema, name) => schema.GetProperty(name));

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && Number(value) % 1 == 0,
        _ => throw new NotSupportedException($"The type '{type}' is not supported."),
    };

    private static decimal Number(JsonElement value) => decimal.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The end of a .NET pattern matches before a last line break, that of an ECMAScript pattern does not.</summary>
    private static Regex Pattern(JsonElement argument) => new(argument.GetString()![..^1] + @"\z", RegexOptions.CultureInvariant);

    private static bool IsUnique(JsonElement[] items) =>
        !items.Where((item, index) => items.Take(index).Any(other => JsonElement.DeepEquals(item, other))).Any();
}
