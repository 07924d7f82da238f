using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>What methods without a body in the compilation do with text, by their names and signatures.</summary>
internal static class TextMethods
{
    private static readonly string[] Deciding =
    [
        "Equals", "Compare", "Contains", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "IsMatch", "Match", "EnumerateMatches",
        "SequenceEqual", "SequenceCompare", "Parse", "TryParse", "GetHashCode", "HashData", "TryHashData", "ComputeHash", "ValueEquals",
        "NameEquals",
            "IsPrefix",
            "IsSuffix",
            "CommonPrefixLength",
            "Intersect",
            "Except",
            "IsSubsetOf",
            "IsSupersetOf",
            "Overlaps",
            "SetEquals",
            "Deserialize",
        "ReferenceEquals", "BinarySearch", "Zip",
    ];

    private static readonly string[] Partial = [
        "StartsWith",
        "EndsWith",
        "IndexOf",
        "LastIndexOf",
        "IsMatch",
        "Match",
        "EnumerateMatches",
        "IsPrefix",
        "IsSuffix",
        "CommonPrefixLength",
        "Parse",
        "TryParse"
    ];

    private static readonly string[] Changing = [
        "Split",
        "Substring",
        "Slice",
        "Concat",
        "Join",
        "Format",
        "Replace",
        "Insert",
        "Remove",
        "PadLeft",
        "PadRight",
        "Create"
    ];

    private static readonly string[] Collecting = ["Add", "Append", "Insert", "Push", "Enqueue", "Prepend", "Write"];

    private static readonly string[] KeySelecting = [
        "GroupBy",
        "ToDictionary",
        "ToFrozenDictionary",
        "ToImmutableDictionary",
        "ToLookup",
        "Join",
        "GroupJoin",
        "LeftJoin",
        "RightJoin",
        "CountBy",
        "AggregateBy"
    ];

    /// <summary>Whether calling it tests the text.</summary>
    public static bool Decides(IMethodSymbol method) =>
        (!method.ReturnsVoid
            && Array.Exists(Deciding, name => method.Name.StartsWith(name, StringComparison.Ordinal))
            && method.ContainingType.Name != "Interlocked")
        || method.ContainingType is { Name: "Convert", ContainingNamespace.Name: "System" }
            && method.ReturnType.SpecialType is not (SpecialType.System_String or SpecialType.System_Object)
        || (method.ReturnType.SpecialType == SpecialType.System_Boolean
            && (method.ContainingType.SpecialType == SpecialType.System_Char
                || method.ContainingType is { Name: "Rune", ContainingNamespace.Name: "Text" })
            && !IsBlankTest(method))
        || method.ContainingType is { Name: "HashCode", ContainingNamespace.Name: "System" }
        || method.Name == "Count" && method.ContainingType.Name is "Regex" or "MemoryExtensions" && method.Name == "Count";

    /// <summary>Whether it asks a character what lines and words are told apart by.</summary>
    public static bool IsBlankTest(IMethodSymbol method) =>
        method.Name is "IsControl" or "IsWhiteSpace" or "IsSeparator" || method.Name.Contains("Surrogate");

    /// <summary>Whether calling it compares a text's parts, and not the whole of it.</summary>
    public static bool IsPartial(IMethodSymbol method) =>
        Array.Exists(Partial, name => method.Name.StartsWith(name, StringComparison.Ordinal))
            || (method.Name == "Contains"
                && (method.ContainingType.SpecialType == SpecialType.System_String
                    || method.ContainingType.Name == "MemoryExtensions"
                        && method.Parameters.Length > 0
                        && IsCharacters(method.Parameters[0].Type)));

    /// <summary>Whether the result is another text than the one that goes in.</summary>
    public static bool Changes(IMethodSymbol method) => Array.IndexOf(Changing, method.Name) >= 0;

    /// <summary>Whether a parameter is a key to look something up by.</summary>
    public static bool IsKey(IParameterSymbol? parameter) =>
        parameter is { Name: "key" or "propertyName" or "utf8PropertyName" } && !CannotBeKey(parameter);

    /// <summary>Whether a function given to the method makes keys.</summary>
    public static bool IsKeySelector(IMethodSymbol method, IParameterSymbol parameter) =>
        Array.IndexOf(KeySelecting, method.Name) >= 0 && parameter.Name.EndsWith("eySelector", StringComparison.Ordinal);

    /// <summary>Whether the result holds the text that goes in.</summary>
    public static bool Carries(IMethodSymbol method) => CanCarry(method.ReturnType) && !method.ReturnsVoid && IsOfLibrary(method);

    /// <summary>Whether a member is of the base library, whose types wrap and carry values and never decide on them.</summary>
    public static bool IsOfLibrary(ISymbol member) =>
        (member.ContainingNamespace?.ToDisplayString() ?? string.Empty) is var name
        && (name == "System"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Newtonsoft.Json", StringComparison.Ordinal));

    /// <summary>Whether the receiver holds the text afterwards.</summary>
    public static bool Collects(IMethodSymbol method) =>
        Array.Exists(Collecting, name => method.Name.StartsWith(name, StringComparison.Ordinal))
        && (method.ContainingNamespace?.ToDisplayString()
            ?? string.Empty) is "System.Text" or "System.Collections.Generic" or "System.IO" or "System.Collections.Concurrent";

    /// <summary>Whether a value of the type can hold text; numbers and truth values can't.</summary>
    public static bool CanCarry(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Enum
        && type.SpecialType is SpecialType.None or SpecialType.System_Object or SpecialType.System_String or SpecialType.System_Char
            or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IList_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_ICollection_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;

    /// <summary>Whether an operand is what text is tested against, and not a comparison's option.</summary>
    public static bool IsText(IOperation value) =>
        value.Unwrap().Type is not { } type
            || (CanCarry(type) && type.Name is not ("CultureInfo" or "StringComparer" or "IEqualityComparer" or "IComparer"));

    private static bool IsCharacters(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } span && span.TypeArguments[0].SpecialType == SpecialType.System_Char;

    private static bool CannotBeKey(IParameterSymbol parameter) =>
        parameter.ContainingSymbol.Name is "AddModelError" or "SetTag" or ".ctor"
            || parameter.Name != "key" && parameter.ContainingSymbol.Name.StartsWith("Write", StringComparison.Ordinal);
}
