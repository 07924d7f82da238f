using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>What a client takes out of an envelope.</summary>
/// <param name="Code">The code; null where the body has none.</param>
/// <param name="Message">The message; null where the body has none.</param>
/// <param name="RequestId">The request's id; null where the body has none.</param>
/// <param name="Fields">The object that holds the fields; null where there is none.</param>
internal sealed record ErrorEnvelope(string? Code, string? Message, string? RequestId, JsonElement? Fields)
{
    /// <summary>The longest code that is looked up where it is spelled with escapes, in bytes.</summary>
    private const int LongestEscaped = SurroundedText.Longest;

    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an envelope.</summary>
    /// <param name="shape">The shape of the catalog's errors.</param>
    /// <param name="utf8Body">The body.</param>
    /// <returns>What it says; null where the body isn't the envelope of an error. Nothing is thrown.</returns>
    public static ErrorEnvelope? Read(EnvelopeShape shape, ReadOnlySpan<byte> utf8Body)
    {
        utf8Body = WithoutMark(utf8Body);
        if (!EnvelopeWalk.TryRead(shape.Plan, utf8Body, out var places))
        {
            return null;
        }

        var code = Text(utf8Body, places.Code, places.AroundCode);
        return code is null && (shape.Plan.HasCode || places.Message is null)
            ? null
            : new(
                code,
                Text(utf8Body, places.Message, around: null),
                Text(utf8Body, places.RequestId, places.AroundRequestId),
                places.Fields is { } fields ? JsonElement.Parse(utf8Body.Slice(fields.Start, fields.Length)) : null);
    }

    /// <summary>Finds the code of an envelope without making strings.</summary>
    /// <param name="catalog">The catalog to find it in.</param>
    /// <param name="utf8Body">The body.</param>
    /// <returns>The definition; null where the body isn't an envelope or the catalog doesn't have the code.</returns>
    public static ErrorDefinition? Find(ErrorCatalog catalog, ReadOnlySpan<byte> utf8Body) =>
        catalog.HasErrorTree && EnvelopeScanner.TryFind(utf8Body, out var code)
            ? catalog.Find(code)
            : FindByWalk(catalog, utf8Body);

    /// <summary>A member of the fields, read; null where it is missing or can't be read.</summary>
    public static T? Member<T>(JsonElement fields, string name, Func<JsonElement, T?> read)
    {
        try
        {
            return fields.TryGetProperty(name, out var member) ? read(member) : default;
        }
        catch (InvalidOperationException)
        {
            // A name or a text with half of a surrogate pair: valid JSON, but no text.
            return default;
        }
    }

    // Apart from the rest: a process that never gets here doesn't load a JSON reader.
    private static ErrorDefinition? FindByWalk(ErrorCatalog catalog, ReadOnlySpan<byte> utf8Body)
    {
        utf8Body = WithoutMark(utf8Body);
        if (!EnvelopeWalk.TryRead(catalog.Envelope.CodePlan, utf8Body, out var places) || places.Code is not { } code)
        {
            return null;
        }

        return code.IsEscaped || places.AroundCode is not null
            ? FindUnusual(catalog, utf8Body, code, places.AroundCode)
            : catalog.Find(utf8Body.Slice(code.Start, code.Length));
    }

    private static ErrorDefinition? FindUnusual(
        ErrorCatalog catalog,
        ReadOnlySpan<byte> utf8Body,
        EnvelopePlace place,
        SurroundedText? around) =>
        TryPlain(utf8Body, place, stackalloc byte[LongestEscaped], out var text) && (around is null || around.TryTake(text, out text))
            ? catalog.Find(text)
            : null;

    private static string? Text(ReadOnlySpan<byte> utf8Body, EnvelopePlace? place, SurroundedText? around)
    {
        if (place is not { } found)
        {
            return null;
        }

        if (around is not null)
        {
            return TryPlain(utf8Body, found, stackalloc byte[LongestEscaped], out var text) && around.TryTake(text, out var value)
                ? Text(value)
                : null;
        }

        return found.IsEscaped
            ? Unescaped(utf8Body.Slice(found.Start - 1, found.Length + 2))
            : Text(utf8Body.Slice(found.Start, found.Length));
    }

    private static string? Text(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return strict.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Unescaped(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool TryPlain(ReadOnlySpan<byte> utf8Body, EnvelopePlace place, Span<byte> room, [UnscopedRef] out Span<byte> text)
    {
        text = default;
        if (place.Length > room.Length)
        {
            return false;
        }

        if (!place.IsEscaped)
        {
            utf8Body.Slice(place.Start, place.Length).CopyTo(room);
            text = room[..place.Length];
            return true;
        }

        var reader = new Utf8JsonReader(utf8Body.Slice(place.Start - 1, place.Length + 2));
        try
        {
            reader.Read();
            text = room[..reader.CopyString(room)];
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>JSON begins without a mark of byte order, but some servers write one.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8Body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return utf8Body.StartsWith(mark) ? utf8Body[mark.Length..] : utf8Body;
    }
}
