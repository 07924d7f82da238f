using System.Reflection;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>The "where" clauses of a generic type or method.</summary>
internal static class GenericConstraints
{
    /// <summary>What the compiler writes into NullableAttribute: 1 for not null, 2 for null allowed.</summary>
    private const byte notNull = 1;

    public static string Of(IEnumerable<Type> arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter)
        .Select(argument => (argument.Name, Constraints: string.Join(", ", Of(argument))))
        .Where(one => one.Constraints.Length > 0)
        .Select(one => $" where {one.Name} : {one.Constraints}"));

    private static IEnumerable<string> Of(Type argument)
    {
        var special = argument.GenericParameterAttributes;
        var isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var bases = argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(TypeName.Of).ToList();
        if (isStruct)
        {
            yield return "struct";
        }
        else if (special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return Nullability(argument) == notNull ? "class" : "class?";
        }
        else if (bases.Count == 0 && Nullability(argument) == notNull)
        {
            yield return "notnull";
        }

        foreach (var name in bases)
        {
            yield return name;
        }

        if (special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            yield return "new()";
        }
    }

    /// <summary>What is said of the parameter itself, or else for all of its method or type.</summary>
    private static byte? Nullability(Type argument) =>
        Said(argument, "System.Runtime.CompilerServices.NullableAttribute")
        ?? (argument.DeclaringMethod is { } method ? Said(method, contextAttribute) : null)
        ?? Said(argument.DeclaringType!, contextAttribute);

    private const string contextAttribute = "System.Runtime.CompilerServices.NullableContextAttribute";

    private static byte? Said(MemberInfo member, string attribute) => member.GetCustomAttributesData()
        .FirstOrDefault(data => data.AttributeType.FullName == attribute)?.ConstructorArguments[0].Value as byte?;
}
