namespace Studio.Errors.Reference;

/// <summary>The types of parameters as JSON and the catalog spell them.</summary>
public static class ParameterText
{
    /// <summary>The word for a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The word.</returns>
    public static string Type(ErrorParameterType type) => type switch
    {
        ErrorParameterType.WholeNumber => "integer",
        ErrorParameterType.Number => "number",
        ErrorParameterType.Boolean => "boolean",
        _ => "string",
    };
}
