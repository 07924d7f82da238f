using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// Reads what fields hold. Whatever isn't as the catalog promises is null, and is left out of lists and maps: a newer server is
/// read as far as it is understood. Generated records call it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ErrorJson
{
    private const double LargestExact = 9_007_199_254_740_991;

    private static readonly string[] times = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>A member of an object.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value; an undefined one where there is none, or the owner is no object.</returns>
    public static JsonElement Member(JsonElement owner, ReadOnlySpan<byte> name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A text.</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The text; null where it isn't one.</returns>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: valid JSON, but no text.
            return null;
        }
    }

    /// <summary>
    /// A whole number of 64 bits. One that is spelled with a fraction or an exponent, as in 1.0, is read where a double holds it
    /// exactly.
    /// </summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The number; null where it isn't one.</returns>
    public static long? WholeNumber(JsonElement value) =>
        value.ValueKind != JsonValueKind.Number ? null
        : value.TryGetInt64(out var whole) ? whole
        : value.TryGetDouble(out var number) && double.IsInteger(number) && Math.Abs(number) <= LargestExact ? (long)number
        : null;

    /// <summary>A finite number.</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The number; null where it isn't one.</returns>
    public static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A truth value.</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The value; null where it isn't true or false.</returns>
    public static bool? Boolean(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <summary>A point in time with its offset (RFC 3339).</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The time; null where it isn't one.</returns>
    public static DateTimeOffset? Instant(JsonElement value) =>
        Text(value) is { Length: >= 20 } text
        && (text[^1] == 'Z' || (text[^3] == ':' && text[^6] is '+' or '-'))
        && DateTimeOffset.TryParseExact(text, times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>A day (RFC 3339).</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The day; null where it isn't one.</returns>
    public static DateOnly? Date(JsonElement value) =>
        DateOnly.TryParseExact(Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A UUID.</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The UUID; null where it isn't one.</returns>
    public static Guid? Uuid(JsonElement value) => Guid.TryParseExact(Text(value), "D", out var uuid) ? uuid : null;

    /// <summary>An address.</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The address, relative where a server writes such; null where it isn't one.</returns>
    public static Uri? Address(JsonElement value) =>
        Uri.TryCreate(Text(value), UriKind.RelativeOrAbsolute, out var address) ? address : null;

    /// <summary>An object of a type of the catalog.</summary>
    /// <typeparam name="T">The record that the generator made of the type.</typeparam>
    /// <param name="value">The JSON value.</param>
    /// <returns>The record; null where the value isn't such an object.</returns>
    public static T? Value<T>(JsonElement value)
        where T : class, IErrorReadable<T> => T.Read(value);

    /// <summary>A list of texts, records, lists or maps.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="value">The JSON value.</param>
    /// <param name="read">Reads an item; null where it isn't as promised, and then it is left out.</param>
    /// <returns>The list; null where the value is none.</returns>
    public static IReadOnlyList<T>? List<T>(JsonElement value, Func<JsonElement, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var items = new List<T>(value.GetArrayLength());
        foreach (var each in value.EnumerateArray())
        {
            if (read(each) is { } item)
            {
                items.Add(item);
            }
        }

        return new ErrorList<T>([.. items]);
    }

    /// <summary>A list of numbers, truth values, times, days or UUIDs.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="value">The JSON value.</param>
    /// <param name="read">Reads an item; null where it isn't as promised, and then it is left out.</param>
    /// <returns>The list; null where the value is none.</returns>
    public static IReadOnlyList<T>? ListOf<T>(JsonElement value, Func<JsonElement, T?> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return value.ValueKind == JsonValueKind.Array
            ? new ErrorList<T>([.. value.EnumerateArray().Select(read).OfType<T>()])
            : null;
    }

    /// <summary>A map of texts, records, lists or maps.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">The JSON value.</param>
    /// <param name="read">Reads a value; null where it isn't as promised, and then it is left out.</param>
    /// <returns>The map; null where the JSON value is none.</returns>
    public static IReadOnlyDictionary<string, T>? Map<T>(JsonElement value, Func<JsonElement, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return Map<T>(value, (each, map, name) =>
        {
            if (read(each) is { } item)
            {
                map.Add(name, item);
            }
        });
    }

    /// <summary>A map of numbers, truth values, times, days or UUIDs.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">The JSON value.</param>
    /// <param name="read">Reads a value; null where it isn't as promised, and then it is left out.</param>
    /// <returns>The map; null where the JSON value is none.</returns>
    public static IReadOnlyDictionary<string, T>? MapOf<T>(JsonElement value, Func<JsonElement, T?> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return Map<T>(value, (each, map, name) =>
        {
            if (read(each) is { } item)
            {
                map.Add(name, item);
            }
        });
    }

    private static ErrorMap<T>? Map<T>(JsonElement value, Action<JsonElement, ErrorMap<T>, string> add)
        where T : notnull
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var map = new ErrorMap<T>();
        foreach (var member in value.EnumerateObject())
        {
            if (NameOf(member) is { } name)
            {
                add(member.Value, map, name);
            }
        }

        return map;
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
