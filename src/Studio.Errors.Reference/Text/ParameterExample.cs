using System.Text.Json;

namespace Studio.Errors.Reference;

/// <summary>The example of a parameter as it is in a message: text without its quotes.</summary>
internal static class ParameterExample
{
    public static string Text(ErrorParameter parameter)
    {
        var value = JsonElement.Parse(parameter.ExampleOrSample);
        return value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }
}
