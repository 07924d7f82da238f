using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>A member as its users see it, with what it says about null; null for one that they can't see.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext nullability = new();

    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when Visible(constructor) => $"{Access(constructor)}new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when Visible(method) =>
            $"{Access(method)}{TypeName.Of(method.ReturnType, nullability.Create(method.ReturnParameter))} {method.Name}{Generics(method)}({Parameters(method)})"
            + GenericConstraints.Of(method.GetGenericArguments()),
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors =>
            $"{Access(property.GetAccessors(nonPublic: true).First(Visible))}{Required(property)}{TypeName.Of(property.PropertyType, nullability.Create(property))} {property.Name} {{ {accessors}}}",
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => Field(field),
        EventInfo { AddMethod: { } add } raised when Visible(add) => $"{Access(add)}event {TypeName.Of(raised.EventHandlerType!, nullability.Create(raised))} {raised.Name}",
        _ => null,
    };

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {TypeName.Of(field.FieldType)} {field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeName.Of(field.FieldType, nullability.Create(field))} {field.Name}";

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Accessors(PropertyInfo property) =>
        string.Concat(property.GetAccessors(nonPublic: true).Where(Visible).Select(Accessor).Order(StringComparer.Ordinal));

    private static string Accessor(MethodInfo method) => method.Name.StartsWith("get_", StringComparison.Ordinal) ? "get; "
        : method.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init; "
        : "set; ";

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "") + Inheritance(method);

    private static string Inheritance(MethodBase method) =>
        method.DeclaringType!.IsInterface ? (method is { IsStatic: true, IsAbstract: true } ? "abstract " : "")
        : method.IsAbstract ? "abstract "
        : method is MethodInfo overriding && overriding.GetBaseDefinition() != overriding ? "override "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual "
        : "";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Passing(parameter)}{TypeName.Of(parameter.ParameterType, nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter) : "")}";

    private static string Passing(ParameterInfo parameter) => parameter switch
    {
        { ParameterType.IsByRef: true, IsOut: true } => "out ",
        { ParameterType.IsByRef: true, IsIn: true } => "in ",
        { ParameterType.IsByRef: true } => "ref ",
        _ => parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "",
    };

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
