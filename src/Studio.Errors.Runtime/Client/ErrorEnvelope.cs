using System.Text.Json;

namespace Studio.Errors;

/// <summary>Reads the envelope of an error out of a body. A body that isn't one is told so; nothing is thrown.</summary>
internal static class ErrorEnvelope
{
    /// <summary>Reads the whole envelope.</summary>
    /// <param name="utf8Body">The body.</param>
    /// <returns>Its <c>error</c> member; null where the body isn't the envelope of an error with a code.</returns>
    public static JsonElement? Read(ReadOnlySpan<byte> utf8Body)
    {
        utf8Body = WithoutMark(utf8Body);
        try
        {
            var reader = new Utf8JsonReader(utf8Body);
            using var document = JsonDocument.ParseValue(ref reader);
            var isAll = utf8Body[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
            return isAll && IsError(document.RootElement, out var error) ? error.Clone() : null;
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            return null;
        }
    }

    /// <summary>Finds the code of an envelope without making strings.</summary>
    /// <param name="catalog">The catalog to find it in.</param>
    /// <param name="utf8Body">The body.</param>
    /// <returns>The definition; null where the body isn't an envelope or the catalog doesn't have the code.</returns>
    public static ErrorDefinition? Find(ErrorCatalog catalog, ReadOnlySpan<byte> utf8Body) =>
        EnvelopeScanner.TryFind(utf8Body, out var code)
            ? catalog.Find(code)
            : FindUnusual(catalog, utf8Body);

    // Apart from the rest: a process that never gets here doesn't load a JSON reader.
    private static ErrorDefinition? FindUnusual(ErrorCatalog catalog, ReadOnlySpan<byte> utf8Body)
    {
        try
        {
            return Find(catalog, new Utf8JsonReader(WithoutMark(utf8Body)));
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            return null;
        }
    }

    /// <summary>A member of the envelope, read; null where it is missing or can't be read.</summary>
    public static T? Member<T>(JsonElement error, string name, Func<JsonElement, T?> read)
    {
        try
        {
            return error.TryGetProperty(name, out var member) ? read(member) : default;
        }
        catch (InvalidOperationException)
        {
            // A name or a text with half of a surrogate pair: valid JSON, but no text.
            return default;
        }
    }

    /// <summary>The text of a string member; null where it is missing, of another type, or not text at all.</summary>
    public static string? Text(JsonElement error, string name) =>
        Member(error, name, static member => member.ValueKind == JsonValueKind.String ? member.GetString() : null);

    /// <summary>What the JSON reader throws: malformed JSON, or well-formed JSON whose strings are no text.</summary>
    private static bool IsUnreadable(Exception fault) => fault is JsonException or InvalidOperationException;

    /// <summary>JSON begins without a mark of byte order, but some servers write one.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8Body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return utf8Body.StartsWith(mark) ? utf8Body[mark.Length..] : utf8Body;
    }

    private static bool IsError(JsonElement root, out JsonElement error)
    {
        error = default;
        return root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("error", out error)
            && error.ValueKind == JsonValueKind.Object
            && Text(error, "code") is not null;
    }

    private static ErrorDefinition? Find(ErrorCatalog catalog, Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        ErrorDefinition? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Of a name that stands twice the last one counts, as it does where the whole envelope is read.
            if (IsNamed(ref reader, "error"u8))
            {
                found = FindInError(catalog, ref reader);
            }

            reader.Skip();
        }

        // Reads on to the end, so that a cut or garbled tail is noticed.
        return reader.Read() ? null : found;
    }

    private static ErrorDefinition? FindInError(ErrorCatalog catalog, ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        ErrorDefinition? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsNamed(ref reader, "code"u8))
            {
                reader.Read();
                found = reader.TokenType == JsonTokenType.String ? FindCode(catalog, ref reader) : null;
            }

            reader.Skip();
        }

        return found;
    }

    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static ErrorDefinition? FindCode(ErrorCatalog catalog, ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return catalog.Find(reader.ValueSpan);
        }

        // No server of ours escapes a code, but JSON lets one.
        const int LongestEscaped = 512;
        if (reader.ValueSpan.Length > LongestEscaped)
        {
            return null;
        }

        try
        {
            Span<byte> code = stackalloc byte[LongestEscaped];
            return catalog.Find(code[..reader.CopyString(code)]);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
