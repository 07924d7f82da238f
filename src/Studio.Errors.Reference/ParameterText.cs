namespace Studio.Errors.Reference;

/// <summary>The type of a field or value in words.</summary>
internal static class ParameterText
{
    /// <summary>Such as <c>integer</c>, <c>list of violation</c>, or the texts that a string has today.</summary>
    public static string Type(ErrorParameter parameter) => parameter.Values.Count == 0
        ? $"{parameter.Type}"
        : $"{string.Join(", ", parameter.Values)} or another {parameter.Type}";

    /// <summary>The members of the type that a field is made of, within lists and maps; none of a scalar.</summary>
    public static IReadOnlyList<ErrorParameter> MembersOf(ErrorParameterType type) => type.Of is { } of ? MembersOf(of) : type.Fields;
}
