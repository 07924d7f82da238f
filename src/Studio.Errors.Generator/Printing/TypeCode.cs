using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>How generated code names, keeps and reads the types of a catalog.</summary>
/// <param name="anchor">The class that the types are nested in.</param>
internal sealed class TypeCode(Anchor anchor)
{
    private const string Json = "global::Studio.Errors.ErrorJson";
    private const string Argument = "global::Studio.Errors.ErrorArgument";
    private const string Collections = "global::System.Collections.Generic";

    /// <summary>The C# type.</summary>
    public string Of(FieldType type) => type switch
    {
        ListType list => $"{Collections}.IReadOnlyList<{Of(list.Of)}>",
        MapType map => $"{Collections}.IReadOnlyDictionary<string, {Of(map.Of)}>",
        NamedType named => $"{anchor.Owner.GlobalName}.{named.Type.TypeName}",
        _ => ((ScalarType)type).Keyword,
    };

    /// <summary>The C# type of a parameter, with its question mark where it may be left out.</summary>
    public string Of(ParameterModel parameter) => Of(parameter.Type) + (IsNullable(parameter) ? "?" : "");

    /// <summary>An argument as it is kept: refused where an answer can't carry it, lists copied.</summary>
    public static string Kept(ParameterModel parameter, string name)
    {
        var given = Guard(parameter.Type) is { } guard && (guard.AcceptsNull || !IsNullable(parameter))
            ? $"{Argument}.{guard.Method}({name})"
            : name;
        return Copy(parameter.Type, given, given == name ? "" : $", name: nameof({name})") ?? given;
    }

    /// <summary>What reads a JSON value: a method group or a function, null where the value isn't as promised.</summary>
    public string Reader(FieldType type) => type switch
    {
        ListType or MapType => $"static json => {Read(type, "json")}",
        NamedType => $"{Json}.Value<{Of(type)}>",
        _ => $"{Json}.{((ScalarType)type).Reader}",
    };

    /// <summary>The value that an expression of JSON reads as.</summary>
    public string Read(FieldType type, string json) => type switch
    {
        ListType list => $"{Json}.List{(IsValue(list.Of) ? "Of" : "")}<{Of(list.Of)}>({json}, {Reader(list.Of)})",
        MapType map => $"{Json}.Map{(IsValue(map.Of) ? "Of" : "")}<{Of(map.Of)}>({json}, {Reader(map.Of)})",
        _ => $"{Reader(type)}({json})",
    };

    private static bool IsNullable(ParameterModel parameter) => !parameter.IsRequired && parameter.Default is null;

    private static bool IsValue(FieldType type) => type is ScalarType { IsReference: false };

    private static ArgumentGuard? Guard(FieldType type) => type is ScalarType scalar ? scalar.Guard : new("NotNull", AcceptsNull: false);

    /// <summary>A copy of a list or map; null where there is nothing to copy.</summary>
    private static string? Copy(FieldType type, string value, string name)
    {
        var (method, item) = type switch
        {
            ListType list => ("List", list.Of),
            MapType map => ("Map", map.Of),
            _ => ("", type),
        };
        var isChecked = item is ScalarType { Guard.AcceptsNull: true };
        var copy = method.Length == 0 ? null
            : Copy(item, "item", "") ?? (isChecked ? $"{Argument}.{((ScalarType)item).Guard!.Method}(item)" : "");
        return copy is null ? null : $"{Argument}.{method}({value}{(copy.Length == 0 ? "" : $", static item => {copy}")}{name})";
    }
}
