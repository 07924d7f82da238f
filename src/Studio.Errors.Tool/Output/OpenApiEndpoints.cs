using System.Text.Json;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary>Reads which operations answer which codes out of an OpenAPI document that the running API wrote.</summary>
internal static class OpenApiEndpoints
{
    private const int MostBytes = 64 * 1024 * 1024;

    private const string CodesExtension = "x-error-codes";

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It isn't such a document; the message says why.</exception>
    public static IReadOnlyList<AnsweringEndpoint> Read(FileInfo file)
    {
        try
        {
            var bytes = InputFile.Read(file.FullName, MostBytes);
            if (bytes.Length > MostBytes)
            {
                throw new InvalidDataException("it has more than 64 MiB");
            }

            using var document = JsonDocument.Parse(bytes);
            AnsweringEndpoint[] endpoints =
            [
                .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
                   from operation in path.Value.EnumerateObject()
                   where operation.Value.ValueKind is JsonValueKind.Object && operation.Value.TryGetProperty(CodesExtension, out _)
                   where !operation.NameEquals("head")
                   select Endpoint(path.Name, operation),
            ];
            return endpoints.Length > 0
                ? endpoints
                : throw new InvalidDataException($"no operation of it has {CodesExtension}; write it with Studio.Errors.OpenApi");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"it is not JSON: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException("it is not an OpenAPI document", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private static AnsweringEndpoint Endpoint(string path, JsonProperty operation)
    {
        var schemes = operation.Value.TryGetProperty("security", out var security)
            ? security.EnumerateArray().SelectMany(requirement => requirement.EnumerateObject()).ToArray()
            : [];
        return new(
            operation.Name.ToUpperInvariant(),
            path,
            [.. schemes.SelectMany(scheme => Texts(scheme.Value)).Distinct(StringComparer.Ordinal)],
            schemes.Length > 0,
            [.. operation.Value.GetProperty(CodesExtension).EnumerateArray().Select(code => Text(code.GetProperty("code")))]);
    }

    private static IEnumerable<string> Texts(JsonElement texts) => texts.EnumerateArray().Select(Text);

    private static string Text(JsonElement text) => text.GetString() ?? "";
}
