using System.Text.Json;

namespace Studio.Errors.Tool;

/// <summary>An OpenAPI document as JSON (2.0, 3.0 or 3.1), of which the error responses are read.</summary>
internal sealed class OpenApiFile(JsonElement root)
{
    // References may come back to themselves.
    private const int LongestChain = 32;

    private static readonly string[] methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Whether it is such a document.</summary>
    public bool IsOpenApi =>
        root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("openapi", out _) || root.TryGetProperty("swagger", out _))
        && Member(root, "paths") is { ValueKind: JsonValueKind.Object };

    /// <summary>The responses of operations with an error's status, or with none of their own (<c>default</c>).</summary>
    public IEnumerable<ErrorAnswer> Answers() =>
        from path in Member(root, "paths")!.Value.EnumerateObject()
        let item = Resolve(path.Value)
        where item.ValueKind == JsonValueKind.Object
        from operation in item.EnumerateObject()
        where Array.IndexOf(methods, operation.Name) >= 0 && Member(operation.Value, "responses") is { ValueKind: JsonValueKind.Object }
        from response in Member(operation.Value, "responses")!.Value.EnumerateObject()
        where IsError(response.Name)
        select Read(response.Name, Resolve(response.Value));

    /// <summary>What a reference stands for; itself where it is none, or leads nowhere.</summary>
    public JsonElement Resolve(JsonElement element)
    {
        var current = element;
        for (var step = 0; step < LongestChain
            && Member(current, "$ref") is { ValueKind: JsonValueKind.String } reference
            && Text(reference) is not null; step++)
        {
            if (At(reference.GetString()!) is not { } target)
            {
                return current;
            }

            current = target;
        }

        return current;
    }

    /// <summary>A member of an object; null where there is none.</summary>
    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A member that is a text; null where there is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? Text(text) : null;

    /// <summary>A text; null where it has half a character.</summary>
    public static string? Text(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsError(string status) => status is "default" or ['4' or '5', ..];

    private JsonElement? At(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonElement? current = root;
        foreach (var name in reference[2..].Split('/'))
        {
            current = current is { } element
                ? Member(
                    element,
                    Uri.UnescapeDataString(name).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
                : null;
        }

        return current;
    }

    private ErrorAnswer Read(string status, JsonElement response)
    {
        var answer = new ErrorAnswer(status, Text(response, "description")?.Trim() ?? "")
        {
            HasRetryAfter = Member(response, "headers") is { ValueKind: JsonValueKind.Object } headers
                && headers.EnumerateObject().Any(static one => string.Equals(one.Name, "Retry-After", StringComparison.OrdinalIgnoreCase)),
        };
        foreach (var (type, body) in Bodies(response))
        {
            answer = answer with { MediaType = type, Schema = Member(body, "schema") };
            answer.Examples.AddRange(Examples(body));
            break;
        }

        return answer;
    }

    /// <summary>What a response carries as JSON: the media types of 3.x, or the schema and the examples of 2.0.</summary>
    private IEnumerable<(string Type, JsonElement Body)> Bodies(JsonElement response)
    {
        if (Member(response, "content") is { ValueKind: JsonValueKind.Object } content)
        {
            foreach (var one in content.EnumerateObject()
                .Where(static one => one.Name.Contains("json", StringComparison.OrdinalIgnoreCase) || one.Name == "*/*"))
            {
                yield return (one.Name, Resolve(one.Value));
            }
        }
        else if (Member(response, "schema") is not null || Member(response, "examples") is not null)
        {
            yield return ("application/json", response);
        }
    }

    private IEnumerable<JsonElement> Examples(JsonElement body)
    {
        if (Member(body, "example") is { } own)
        {
            yield return own;
        }

        foreach (var one in Member(body, "examples") is { ValueKind: JsonValueKind.Object } examples
            ? examples.EnumerateObject().Select(static one => one.Value)
            : [])
        {
            var example = Resolve(one);
            yield return Member(example, "value") ?? example;
        }

        if (Member(body, "schema") is { } schema && Member(Resolve(schema), "example") is { } shown)
        {
            yield return shown;
        }
    }
}

/// <summary>One response that an operation documents.</summary>
/// <param name="Status">Its key: a status, a class such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Description">Its description.</param>
internal sealed record ErrorAnswer(string Status, string Description)
{
    public bool HasRetryAfter { get; init; }

    public string? MediaType { get; init; }

    public JsonElement? Schema { get; init; }

    public List<JsonElement> Examples { get; } = [];
}
