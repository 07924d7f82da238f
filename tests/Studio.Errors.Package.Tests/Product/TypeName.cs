using System.Reflection;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>
/// A type's name as a reader of C# writes it: "?" where null is allowed, and "~" where the library doesn't say, as in what
/// the compiler adds to a record.
/// </summary>
internal static class TypeName
{
    private static readonly Dictionary<string, string> keywords = new(StringComparer.Ordinal)
    {
        ["System.Void"] = "void", ["System.Object"] = "object", ["System.String"] = "string", ["System.Boolean"] = "bool",
        ["System.Int32"] = "int", ["System.Int64"] = "long", ["System.Byte"] = "byte", ["System.Char"] = "char",
        ["System.Double"] = "double", ["System.Decimal"] = "decimal",
    };

    public static string Of(Type type) => Of(type, null);

    /// <summary>The name of the type that a member or parameter has.</summary>
    /// <param name="type">The type, by reference or not.</param>
    /// <param name="nullability">What the library says about null; null where the place can't say it.</param>
    public static string Of(Type type, NullabilityInfo? nullability)
    {
        var value = Nullable.GetUnderlyingType(type);
        return type switch
        {
            { IsByRef: true } => Of(type.GetElementType()!, nullability),
            { IsArray: true } => $"{Of(type.GetElementType()!, nullability?.ElementType)}[]{Mark(type, nullability)}",
            { IsGenericParameter: true } => type.Name + Mark(type, nullability),
            _ when value is not null => $"{Of(value)}?",
            { IsGenericType: true } => Generic(type, nullability) + Mark(type, nullability),
            _ => (keywords.GetValueOrDefault(type.FullName ?? type.Name) ?? Qualified(type)) + Mark(type, nullability),
        };
    }

    private static string Mark(Type type, NullabilityInfo? nullability) => type.IsValueType ? "" : Stricter(nullability) switch
    {
        NullabilityState.Nullable => "?",
        NullabilityState.Unknown when !type.IsGenericParameter => "~",
        _ => "",
    };

    private static NullabilityState? Stricter(NullabilityInfo? nullability) =>
        nullability is { ReadState: NullabilityState.Unknown } ? nullability.WriteState : nullability?.ReadState;

    private static string Generic(Type type, NullabilityInfo? nullability)
    {
        var name = Qualified(type);
        var arguments = type.GetGenericArguments().Select((argument, index) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(index)));
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
    }

    private static string Qualified(Type type) =>
        type.IsNested ? $"{Of(type.DeclaringType!)}.{type.Name}" : string.IsNullOrEmpty(type.Namespace) ? type.Name : $"{type.Namespace}.{type.Name}";
}
