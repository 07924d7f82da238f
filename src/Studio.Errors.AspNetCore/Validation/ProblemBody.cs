using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>What a problem says of a request: it is the framework's, a library's or the application's, and never sent.</summary>
internal sealed class ProblemBody
{
    private readonly List<Entry> entries = [];

    /// <summary>Its type, which is the address of a page; null where it has none.</summary>
    public string? Type { get; private set; }

    /// <summary>What it says of each place.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The places it names, also those of which it says nothing.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it says more than was kept of it.</summary>
    public bool IsCut { get; private init; }

    /// <summary>The language of its words.</summary>
    public CultureInfo Culture { get; private init; } = CultureInfo.CurrentUICulture;

    /// <summary>Takes a problem before it is written.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>What it says.</returns>
    public static ProblemBody Of(HttpValidationProblemDetails problem)
    {
        var body = new ProblemBody { Type = problem.Type };
        foreach (var (place, texts) in problem.Errors)
        {
            body.Places.Add(place);
            body.entries.AddRange(texts.Select(text => new Entry(place, text ?? "", Code: null)));
        }

        return body;
    }

    /// <summary>Reads a problem that was written, or the beginning of one.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="isCut">Whether there were more.</param>
    /// <param name="culture">The language of its words.</param>
    /// <returns>What it says; null where it is no problem.</returns>
    public static ProblemBody? Read(ReadOnlySpan<byte> json, bool isCut, CultureInfo culture)
    {
        var body = new ProblemBody { Culture = culture, IsCut = isCut };
        try
        {
            var reader = new Utf8JsonReader(json, isFinalBlock: !isCut, state: default);
            body.ReadMembers(ref reader);
            return body;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No JSON, or half of a surrogate pair in it.
            return null;
        }
    }

    private void ReadMembers(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isErrors, isType) = (reader.ValueTextEquals("errors"u8), reader.ValueTextEquals("type"u8));
            if (!reader.Read())
            {
                return;
            }

            if (isErrors && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadPlaces(ref reader);
            }
            else if (isErrors && reader.TokenType == JsonTokenType.StartArray)
            {
                ReadList(ref reader);
            }
            else if (isType && reader.TokenType == JsonTokenType.String)
            {
                Type = reader.GetString();
            }
            else if (!reader.TrySkip())
            {
                return;
            }
        }
    }

    // A member for each place, which has the texts; or one text.
    private void ReadPlaces(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = reader.GetString()!;
            Places.Add(place);
            if (!reader.Read())
            {
                return;
            }

            if (reader.TokenType == JsonTokenType.String)
            {
                entries.Add(new(place, reader.GetString()!, Code: null));
            }
            else if (reader.TokenType != JsonTokenType.StartArray)
            {
                entries.Add(new(place, "", Code: null));
                if (!reader.TrySkip())
                {
                    return;
                }
            }
            else
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    entries.Add(new(place, reader.TokenType == JsonTokenType.String ? reader.GetString()! : "", Code: null));
                    if (!reader.TrySkip())
                    {
                        return;
                    }
                }
            }
        }
    }

    // A list of objects that have a name, as FastEndpoints writes it.
    private void ReadList(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadItem(ref reader);
            }
            else if (!reader.TrySkip())
            {
                return;
            }
        }
    }

    private void ReadItem(ref Utf8JsonReader reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            if (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                texts[member] = reader.GetString()!;
            }
            else if (!reader.TrySkip())
            {
                return;
            }
        }

        if (texts.TryGetValue("name", out var name))
        {
            Places.Add(name);
            entries.Add(new(name, texts.GetValueOrDefault("reason", ""), texts.GetValueOrDefault("code")));
        }
    }

    /// <summary>What is said of a place.</summary>
    /// <param name="Place">The place, as it was spelt.</param>
    /// <param name="Text">The words; empty where there are none.</param>
    /// <param name="Code">The rule's name; null where none is given.</param>
    internal sealed record Entry(string Place, string Text, string? Code);
}
