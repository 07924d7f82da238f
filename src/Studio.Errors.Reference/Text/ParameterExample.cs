using System.Text.Json;

namespace Studio.Errors.Reference;

/// <summary>A value for a parameter in an example: the catalog's own, else one that shows the type.</summary>
internal static class ParameterExample
{
    /// <summary>As JSON.</summary>
    public static string Json(ErrorParameter parameter) => parameter.Example ?? parameter.Type switch
    {
        ErrorParameterType.WholeNumber => "1",
        ErrorParameterType.Number => "1.5",
        ErrorParameterType.Boolean => "true",
        _ => JsonEncodedText.Encode($"the {parameter.Name}") is var text ? $"\"{text}\"" : "",
    };

    /// <summary>As it stands in a message: text without its quotes.</summary>
    public static string Text(ErrorParameter parameter)
    {
        var value = JsonElement.Parse(Json(parameter));
        return value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }
}
