namespace Studio.Errors.Reference;

/// <summary>The types of parameters as JSON and the catalog spell them.</summary>
internal static class ParameterText
{
    public static string Type(ErrorParameterType type) => type switch
    {
        ErrorParameterType.WholeNumber => "integer",
        ErrorParameterType.Number => "number",
        ErrorParameterType.Boolean => "boolean",
        _ => "string",
    };
}
