namespace Studio.Errors;

/// <summary>The type of an error's field or message value.</summary>
public enum ErrorParameterType
{
    /// <summary><c>"string"</c>: <see cref="string"/>, a JSON string.</summary>
    Text = 0,

    /// <summary><c>"integer"</c>: <see cref="long"/>, a JSON number.</summary>
    WholeNumber = 1,

    /// <summary><c>"number"</c>, finite: <see cref="double"/>, a JSON number.</summary>
    Number = 2,

    /// <summary><c>"boolean"</c>: <see cref="bool"/>, JSON <c>true</c> or <c>false</c>.</summary>
    Boolean = 3,
}
