using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>Writes imported errors as a catalog. What could not be told is a comment at its place.</summary>
internal sealed class ImportedText
{
    private const int LongestText = 200;
    private const int MostNames = 12;

    private static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder text = new();
    private readonly List<ImportedError> errors;
    private readonly ImportedErrors imported;
    private readonly WireStyle? style;
    private readonly bool areNumbers;

    private ImportedText(ImportedErrors imported)
    {
        this.imported = imported;
        errors = [.. imported.All];
        areNumbers = imported.Shape?.Code is { IsNumber: true };
        style =
            WireStyle.All.Values.FirstOrDefault(style => errors.TrueForAll(error => error.IsAdded || style.Spell(error.Key) == error.Wire));
    }

    /// <summary>How many places need somebody who knows the API.</summary>
    public int Comments { get; private set; }

    public static (string Text, int Comments) Of(ImportedErrors imported)
    {
        var writer = new ImportedText(imported);
        writer.Write();
        return (writer.text.ToString(), writer.Comments);
    }

    private void Write()
    {
        text.Append("{\n  \"$schema\": \"./errors.schema.json\",\n  \"version\": \"v1\",\n");
        WriteEnvelope();
        if (!areNumbers && style is { } known && known != WireStyle.Snake)
        {
            text.Append($"  \"codes\": {Json(known.Word)},\n");
        }

        text.Append("  \"errors\": {\n");
        var owners = Owners();
        for (var index = 0; index < errors.Count; index++)
        {
            WriteError(errors[index], owners[errors[index]], isLast: index == errors.Count - 1);
        }

        text.Append("  }\n}\n");
    }

    /// <summary>Which statuses each error answers where something other than the catalog sets one; together they are all.</summary>
    private Dictionary<ImportedError, List<string>> Owners()
    {
        var owners = errors.ToDictionary(static error => error, static _ => new List<string>());
        foreach (var group in errors.Where(static error => error.Doubtful.Count == 0).GroupBy(static error => error.Status))
        {
            var owner = group.FirstOrDefault(error => error.Key == Phrase(group.Key)) ?? (group.Count() == 1 ? group.First() : null);
            owners.GetValueOrDefault(owner ?? group.First())?.Add(group.Key.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (range, status) in new[] { ("4xx", 400), ("5xx", 500) })
        {
            var owner = errors.Find(error => error.Status == status && error.Doubtful.Count == 0)
                ?? errors.Find(error => error.Status / 100 == status / 100 && error.Doubtful.Count == 0)
                ?? errors.Find(error => error.Status / 100 == status / 100);
            if (owner is not null)
            {
                owners[owner].Insert(0, $"\"{range}\"");
            }
        }

        return owners;

        static string Phrase(int status) => StatusPhrase.Of(status).ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
    }

    private void WriteError(ImportedError error, List<string> statuses, bool isLast)
    {
        text.Append($"    {Json(error.Key)}: {{\n");
        if (error.Doubtful.Count > 0)
        {
            Comment("      ", $"The document doesn't say which status this code has; it may be {string.Join(", ", error.Doubtful)}.");
        }

        text.Append($"      \"status\": {error.Status},\n");
        text.Append($"      \"retry\": \"{Spellings.Of(error.Retry)}\",\n");
        if (areNumbers)
        {
            text.Append(
                $"      \"wire\": {(long.TryParse(error.Wire, CultureInfo.InvariantCulture, out var number) ? number : error.Status)},\n");
        }
        else if (style is null && error.Wire != error.Key)
        {
            text.Append($"      \"wire\": {Json(error.Wire)},\n");
        }

        if (error.IsAdded || error.Message is null)
        {
            Comment(
                "      ",
                error.IsAdded
                    ? "Not in the document: it stands for the statuses that no other code has."
                    : "The document shows no message of this code.");
        }

        var message = Line(error.Message ?? error.When ?? StatusPhrase.Of(error.Status).ToLowerInvariant());
        message = message.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        text.Append($"      \"message\": {Json(message)}");
        if (statuses.Count > 0)
        {
            text.Append($",\n      \"from\": {{ \"statuses\": [{string.Join(", ", statuses)}] }}");
        }

        if (error.When is { } when)
        {
            text.Append($",\n      \"when\": {Json(Line(when))}");
        }

        text.Append(isLast ? "\n    }\n" : "\n    },\n");
    }

    private void WriteEnvelope()
    {
        if (imported.Shape is not { } shape)
        {
            Comment("  ", "The document's error responses have no body that could be read; errors have the default envelope.");
            return;
        }

        if (shape.Code is null)
        {
            Comment("  ", "No member of the body tells the errors apart; a code is added.");
        }

        if (shape.Left.Count > 0)
        {
            Comment(
                "  ",
                $"Left out, since nothing says what they mean: {string.Join(", ", shape.Left.Take(MostNames))}"
                + (shape.Left.Count > MostNames ? " …." : "."));
        }

        text.Append(Preset(shape) is { } preset
            ? $"  \"envelope\": {Json(preset)},\n"
            : $"  \"envelope\": {{\n    \"body\": {BodyPicture.Of(shape)}\n  }},\n");
    }

    /// <summary>The preset whose picture has all that was read at the same places; null where none has.</summary>
    private static string? Preset(BodyShape shape) => EnvelopePresets.All
        .Where(preset => preset.Value.MediaType == EnvelopeModel.Problem == shape.IsProblem)
        .Where(preset => ShownPlaces.In(preset.Value.Body) is var places
            && (shape.Code is null || Has(places, shape.Code.Path, Placeholder.Code))
            && (shape.Message is null || Has(places, shape.Message.Path, Placeholder.Message))
            && shape.Others.All(other => places.TryGetValue(other.Key, out var shown) && other.Value == $"{{{shown.Word}}}"))
        .Select(preset => preset.Key)
        .FirstOrDefault();

    private static bool Has(IReadOnlyDictionary<string, Placeholder> places, string path, Placeholder placeholder) =>
        places.TryGetValue(path, out var shown) && shown == placeholder;

    private void Comment(string indent, string words)
    {
        Comments++;
        text.Append($"{indent}// {Line(words)}\n");
    }

    private static string Line(string words)
    {
        var line = string.Join(' ', words.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(static character => !char.IsControl(character)));
        return line.Length <= LongestText ? line : line[..(LongestText - 1)].TrimEnd() + "…";
    }

    private static string Json(string value) => JsonSerializer.Serialize(value, readable);
}
