using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// Reads the JSON that the generator emits: errors.json as the compiler understood it, without comments. With loops and
/// no LINQ: a process reads its catalog before its first error, when each generic method would have to be compiled first.
/// </summary>
internal static class ErrorCatalogParser
{
    public static ErrorCatalog Parse(JsonElement root)
    {
        try
        {
            var entries = root.GetProperty("errors");
            var errors = new ErrorDefinition[entries.GetPropertyCount()];
            var count = 0;
            foreach (var entry in entries.EnumerateObject())
            {
                errors[count++] = Definition(entry);
            }

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
            Parameters = Parameters(entry.Value),
            MissingScopeField = MissingScope(entry.Value),
            When = Text(entry.Value, "when"),
            Remedy = Text(entry.Value, "remedy"),
            Since = Text(entry.Value, "since"),
            Deprecated = Text(entry.Value, "deprecated"),
            AnsweredStatuses = AnsweredStatuses(entry.Value),
        };

    private static ErrorParameter[] Parameters(JsonElement entry)
    {
        var hasFields = entry.TryGetProperty("fields", out var fields);
        var hasValues = entry.TryGetProperty("values", out var values);
        var all = new ErrorParameter[(hasFields ? fields.GetPropertyCount() : 0) + (hasValues ? values.GetPropertyCount() : 0)];
        var count = 0;
        if (hasFields)
        {
            foreach (var field in fields.EnumerateObject())
            {
                all[count++] = Parameter(field, isField: true);
            }
        }

        if (hasValues)
        {
            foreach (var value in values.EnumerateObject())
            {
                all[count++] = Parameter(value, isField: false);
            }
        }

        return all;
    }

    private static ErrorParameter Parameter(JsonProperty parameter, bool isField) =>
        new(
            parameter.Name,
            Type(Text(parameter.Value, "type")),
            isField,
            !parameter.Value.TryGetProperty("required", out var required) || required.GetBoolean(),
            Text(parameter.Value, "description"))
        {
            Example = Json(parameter.Value, "example") ?? Json(parameter.Value, "default"),
        };

    private static string? MissingScope(JsonElement entry) =>
        entry.TryGetProperty("from", out var from) && from.TryGetProperty("missingScope", out var field) ? field.GetString() : null;

    private static string[] AnsweredStatuses(JsonElement entry)
    {
        if (!entry.TryGetProperty("from", out var from) || !from.TryGetProperty("statuses", out var statuses))
        {
            return [];
        }

        var all = new string[statuses.GetArrayLength()];
        for (var index = 0; index < all.Length; index++)
        {
            all[index] = statuses[index].ToString();
        }

        return all;
    }

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
