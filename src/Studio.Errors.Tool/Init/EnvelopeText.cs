using System.Text.Json;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary>Puts an envelope into the catalog that a project begins with.</summary>
internal static class EnvelopeText
{
    private const string Offer = "  // Problems of ASP.NET Core have \"traceId\": \"{traceparent}\" too; add it where clients know it.\n";

    private const string Before = "  \"version\": \"v1\",\n";

    private static readonly JsonDocumentOptions options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The catalog with an envelope.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="envelope">The name of a preset or of a file with a picture; null leaves the catalog as it is.</param>
    /// <param name="isExpanded">Whether the picture of a preset is written out.</param>
    /// <param name="errors">Takes what is wrong with the file.</param>
    /// <returns>The text; null where the file can't be used.</returns>
    public static string? Into(string catalog, string? envelope, bool isExpanded, TextWriter errors)
    {
        if (envelope is null)
        {
            return catalog;
        }

        var text = catalog.ReplaceLineEndings("\n");
        if (EnvelopePresets.All.TryGetValue(envelope, out var preset))
        {
            return With(text, isExpanded ? Expanded(preset) : $"\"{envelope}\"", isExpanded && preset.IsProblem ? Offer : "");
        }

        return OfFile(new(envelope), errors) is { } picture ? With(text, picture) : null;
    }

    /// <summary>A file holds an object with a body, or the body alone.</summary>
    private static string? OfFile(FileInfo file, TextWriter errors)
    {
        if (!file.Exists)
        {
            var names = string.Join(", ", EnvelopePresets.All.Keys.Order(StringComparer.Ordinal));
            errors.WriteLine($"{file} is not there. Name a file with a picture of the body, or one of {names}.");
            return null;
        }

        if (CatalogFile.Text(file, errors) is not { Text: var text })
        {
            return null;
        }

        // Read as a part of a catalog, so that whatever is wrong is told as a build would tell it.
        var (start, end) = ("{ \"version\": \"v1\", \"errors\": {}, \"headers\": { \"code\": \"X-Error-Code\" }, \"envelope\":\n", "\n}");
        var (bodyStart, bodyEnd) = (start + "{ \"body\":\n", "\n}" + end);
        var isBody = !IsEnvelope(text);
        var reading = CatalogReader.Read(isBody ? bodyStart + text + bodyEnd : start + text + end);
        var line = isBody ? 2 : 1;
        new Terminal(errors).Problems(reading.Problems.Select(problem => new FileProblem(file.ToString(), Lifted(problem, line))));
        return reading.Problems.Count == 0 ? Expanded(reading.Catalog!.Envelope) : null;
    }

    private static bool IsEnvelope(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, options);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("body", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Problem Lifted(Problem problem, int lines)
    {
        var (first, last) = (problem.Range.From, problem.Range.To);
        return problem with
        {
            Range = problem.Range with
            {
                From = first with { Line = Math.Max(0, first.Line - lines) },
                To = last with { Line = Math.Max(0, last.Line - lines) },
            },
        };
    }

    /// <summary>The picture as a value of the catalog, indented as it is there.</summary>
    private static string Expanded(EnvelopeModel envelope)
    {
        using var body = JsonDocument.Parse(PictureJson.Print(envelope.Body));
        var json = IndentedJson.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("mediaType", envelope.MediaType);
            writer.WritePropertyName("body");
            body.RootElement.WriteTo(writer);
            writer.WriteEndObject();
        });
        return json.Replace("\uFFFD", "\\ufffd", StringComparison.Ordinal).TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal);
    }

    private static string With(string catalog, string envelope, string comment = "") =>
        catalog.Insert(catalog.IndexOf(Before, StringComparison.Ordinal) + Before.Length, $"{comment}  \"envelope\": {envelope},\n");
}
