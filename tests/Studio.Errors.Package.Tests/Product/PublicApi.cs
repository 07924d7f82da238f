using System.Globalization;
using System.Reflection;
using System.Text;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>Prints what users of an assembly can see, a line a member, sorted.</summary>
internal static class PublicApi
{
    private const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in type.GetMembers(declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var bases = type.GetInterfaces().Where(contract => contract.IsVisible).Select(TypeName.Of).Order(StringComparer.Ordinal);
        var all = type.IsEnum || type.BaseType is null || type.BaseType == typeof(object) || type.IsValueType
            ? bases
            : bases.Prepend(TypeName.Of(type.BaseType));
        var list = type.IsEnum ? "" : string.Join(", ", all);
        return $"{Modifiers(type)}{Kind(type)} {TypeName.Of(type)}{(list.Length == 0 ? "" : " : " + list)}";
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";

    private static string Modifiers(Type type) =>
        !type.IsClass ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when Visible(constructor) => $"{Access(constructor)}new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when Visible(method) =>
            $"{Access(method)}{TypeName.Of(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors =>
            $"{Access(property.GetAccessors(nonPublic: true).First(Visible))}{TypeName.Of(property.PropertyType)} {property.Name} {{ {accessors}}}",
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => Field(field),
        _ => null,
    };

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {TypeName.Of(field.FieldType)} {field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
        : $"{(field.IsStatic ? "static " : "")}{TypeName.Of(field.FieldType)} {field.Name}";

    private static string Accessors(PropertyInfo property) =>
        string.Concat(property.GetAccessors(nonPublic: true).Where(Visible).Select(Accessor).Order(StringComparer.Ordinal));

    private static string Accessor(MethodInfo method) => method.Name.StartsWith("get_", StringComparison.Ordinal) ? "get; "
        : method.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init; "
        : "set; ";

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "")
        + (method is { IsVirtual: true, IsAbstract: false, IsFinal: false } && !method.DeclaringType!.IsInterface ? "virtual " : "");

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter =>
            $"{TypeName.Of(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter) : "")}"));

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
