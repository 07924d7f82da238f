namespace Studio.Errors.Package.Tests.Product;

/// <summary>A type's name as a reader of C# writes it.</summary>
internal static class TypeName
{
    private static readonly Dictionary<string, string> keywords = new(StringComparer.Ordinal)
    {
        ["System.Void"] = "void", ["System.Object"] = "object", ["System.String"] = "string", ["System.Boolean"] = "bool",
        ["System.Int32"] = "int", ["System.Int64"] = "long", ["System.Byte"] = "byte", ["System.Char"] = "char",
        ["System.Double"] = "double", ["System.Decimal"] = "decimal",
    };

    public static string Of(Type type) => type switch
    {
        { IsByRef: true } => $"ref {Of(type.GetElementType()!)}",
        { IsArray: true } => $"{Of(type.GetElementType()!)}[]",
        { IsGenericParameter: true } => type.Name,
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{Of(value)}?",
        { IsGenericType: true } => Generic(type),
        _ => keywords.GetValueOrDefault(type.FullName ?? type.Name) ?? Qualified(type),
    };

    private static string Generic(Type type)
    {
        var name = Qualified(type);
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    private static string Qualified(Type type) =>
        type.IsNested ? $"{Of(type.DeclaringType!)}.{type.Name}" : string.IsNullOrEmpty(type.Namespace) ? type.Name : $"{type.Namespace}.{type.Name}";
}
