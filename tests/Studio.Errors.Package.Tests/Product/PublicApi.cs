using System.Reflection;
using System.Text;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>
/// Prints what users of an assembly can see, and PublicAPI.*.txt doesn't say: of each type its kind, bases and constraints; of members who may
/// see them, which are required, and constraints.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in type.GetMembers(declared).Select(MemberText.Of).OfType<string>().Where(SaysMore).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool SaysMore(string member) =>
        member.StartsWith("protected ", StringComparison.Ordinal)
        || member.Contains("required ", StringComparison.Ordinal)
        || member.Contains(" where ", StringComparison.Ordinal);

    private static string Head(Type type)
    {
        var bases = type.GetInterfaces().Where(contract => contract.IsVisible).Select(TypeName.Of).Order(StringComparer.Ordinal);
        var all = type.IsEnum || type.BaseType is null || type.BaseType == typeof(object) || type.IsValueType
            ? bases
            : bases.Prepend(TypeName.Of(type.BaseType));
        var list = type.IsEnum ? "" : string.Join(", ", all);
        return $"{Modifiers(type)}{Kind(type)} {TypeName.Of(type)}{(list.Length == 0 ? "" : " : " + list)}{GenericConstraints.Of(type.GetGenericArguments())}";
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";

    private static string Modifiers(Type type) =>
        !type.IsClass ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
}
