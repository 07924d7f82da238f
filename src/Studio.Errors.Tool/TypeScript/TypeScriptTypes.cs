using System.Text.RegularExpressions;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool.TypeScript;

/// <summary>Prints the types that fields can hold.</summary>
internal static partial class TypeScriptTypes
{
    private static readonly string[] taken =
    [
        .. TypeScriptPrinter.Parts.Select(TypeScriptPrinter.Part).Append(TypeScriptHelpers.FieldOfTypes)
            .SelectMany(part => Words().Matches(part).Select(word => word.Value))
            .Distinct(StringComparer.Ordinal),
        "ErrorEnvelope", "EnvelopeParts", "ErrorCode", "CatalogError", "RetryAdvice",
    ];

    /// <summary>Whether some field holds more than a scalar: what such catalogs need is left out of others.</summary>
    public static IEnumerable<FieldType> Used(CatalogModel catalog) => catalog.Errors
        .SelectMany(error => error.Parameters)
        .Where(parameter => parameter.IsField && parameter.Type is not ScalarType)
        .Select(parameter => parameter.Type);

    /// <summary>The types that fields hold, sorted by name.</summary>
    public static IEnumerable<TypeModel> Named(CatalogModel catalog) => Used(catalog)
        .SelectMany(type => type.Types)
        .DistinctBy(type => type.Name)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>The name of the interface of a type; with a mark where the module has that name already.</summary>
    public static string NameOf(TypeModel type) =>
        taken.Contains(type.TypeName) || type.TypeName.EndsWith("Error", StringComparison.Ordinal) ? type.TypeName + "_" : type.TypeName;

    /// <summary>The type of a field as TypeScript has it.</summary>
    public static string Of(ParameterModel field) => field.Values.Count == 0
        ? Of(field.Type)
        : string.Join(" | ", [.. field.Values.Select(value => $"\"{value}\""), "(string & {})"]);

    /// <summary>The word by which a module reads a field.</summary>
    public static string Word(FieldType type) => type switch
    {
        ListType list => $"list of {Word(list.Of)}",
        MapType map => $"map of {Word(map.Of)}",
        NamedType named => named.Type.Name,
        _ => ((ScalarType)type).Word,
    };

    /// <summary>The members of each type, by which a module reads them; those that may be missing have a question mark.</summary>
    public static string Table(CatalogModel catalog) =>
        "const fieldTypes: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {\n"
        + string.Concat(Named(catalog).Select(type => $"  {type.Name}: {{ {string.Join(", ", type.Fields.Select(Member))} }},\n"))
        + "};\n\n";

    private static string Member(ParameterModel field) => $"{field.Name}: \"{Word(field.Type)}{(field.IsRequired ? "" : "?")}\"";

    private static string Of(FieldType type) => type switch
    {
        ListType list => $"readonly {(list.Of is ListType ? $"({Of(list.Of)})" : Of(list.Of))}[]",
        MapType map => $"Readonly<Record<string, {Of(map.Of)}>>",
        NamedType named => NameOf(named.Type),
        _ => ((ScalarType)type).JsonType,
    };

    [GeneratedRegex("[A-Za-z_$][A-Za-z0-9_$]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
