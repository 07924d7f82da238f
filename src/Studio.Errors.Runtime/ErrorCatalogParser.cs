using System.Text.Json;

namespace Studio.Errors;

/// <summary>Reads the JSON that the generator emits: errors.json as the compiler understood it, without comments.</summary>
internal static class ErrorCatalogParser
{
    public static ErrorCatalog Parse(JsonElement root)
    {
        try
        {
            var errors = root.GetProperty("errors").EnumerateObject().Select(Definition).ToArray();
            Array.Sort(errors, (left, right) => string.CompareOrdinal(left.Code, right.Code));
            return new(Text(root, "version"), Scopes(root), errors);
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The JSON is not an error catalog as the generator emits it.", fault);
        }
    }

    private static string[] Scopes(JsonElement root) =>
        root.TryGetProperty("scopes", out var scopes) ? [.. scopes.EnumerateArray().Select(scope => scope.GetString()!)] : [];

    private static ErrorDefinition Definition(JsonProperty entry) =>
        new(entry.Name, entry.Value.GetProperty("status").GetInt32(), Retry(Text(entry.Value, "retry")))
        {
            Message = Text(entry.Value, "message"),
            Parameters = [.. Parameters(entry.Value, "fields", isField: true), .. Parameters(entry.Value, "values", isField: false)],
            MissingScopeField = MissingScope(entry.Value),
            When = Text(entry.Value, "when"),
            Remedy = Text(entry.Value, "remedy"),
            Since = Text(entry.Value, "since"),
            Deprecated = Text(entry.Value, "deprecated"),
            AnsweredStatuses = [.. AnsweredStatuses(entry.Value)],
        };

    private static IEnumerable<ErrorParameter> Parameters(JsonElement entry, string member, bool isField) =>
        entry.TryGetProperty(member, out var parameters)
            ? parameters.EnumerateObject().Select(parameter => new ErrorParameter(
                parameter.Name,
                Type(Text(parameter.Value, "type")),
                isField,
                !parameter.Value.TryGetProperty("required", out var required) || required.GetBoolean(),
                Text(parameter.Value, "description"))
            {
                Example = Json(parameter.Value, "example") ?? Json(parameter.Value, "default"),
            })
            : [];

    private static string? MissingScope(JsonElement entry) =>
        entry.TryGetProperty("from", out var from) && from.TryGetProperty("missingScope", out var field) ? field.GetString() : null;

    private static IEnumerable<string> AnsweredStatuses(JsonElement entry) =>
        entry.TryGetProperty("from", out var from) && from.TryGetProperty("statuses", out var statuses)
            ? statuses.EnumerateArray().Select(status => status.ToString())
            : [];

    private static string? Json(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetRawText() : null;

    private static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var text) ? text.GetString() ?? "" : "";

    private static RetryAdvice Retry(string retry) => retry switch
    {
        "backoff" => RetryAdvice.Backoff,
        "retryAfter" => RetryAdvice.RetryAfter,
        "never" => RetryAdvice.Never,
        _ => throw new FormatException($"'{retry}' is no retry advice: never, backoff or retryAfter."),
    };

    private static ErrorParameterType Type(string type) => type switch
    {
        "string" => ErrorParameterType.Text,
        "integer" => ErrorParameterType.WholeNumber,
        "number" => ErrorParameterType.Number,
        "boolean" => ErrorParameterType.Boolean,
        _ => throw new FormatException($"'{type}' is no parameter type: string, integer, number or boolean."),
    };
}
