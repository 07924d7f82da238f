using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Reads which policies and roles an endpoint requires of its callers, where they are constants.</summary>
internal static class AccessReader
{
    private const string Namespace = "Microsoft.AspNetCore.Authorization";

    /// <summary>Whether a type is the framework's attribute; one that derives from it says its policy where it likes.</summary>
    public static bool IsAuthorize(ITypeSymbol? type) => type is { Name: "AuthorizeAttribute" } && type.IsIn(Namespace);

    /// <summary>What an attribute says.</summary>
    public static IEnumerable<RequiredAccess> Of(AttributeData attribute, SyntaxNode place, bool isOfGroup) => Of(
        attribute.ConstructorArguments.Select(static argument => argument.Value as string).FirstOrDefault() ?? Named(attribute, "Policy"),
        Named(attribute, "Roles"),
        place,
        isOfGroup);

    /// <summary>What a call of <c>RequireAuthorization</c> says: names of policies, attributes, or a policy that is built there.</summary>
    public static IEnumerable<RequiredAccess> Of(IInvocationOperation call, bool isOfGroup, CancellationToken cancellation) =>
        Texts(call).SelectMany(name => Of(name, null, call.Syntax, isOfGroup))
            .Concat(Given(call, cancellation).SelectMany(one => one switch
        {
            IObjectCreationOperation creation when IsAuthorize(creation.Type) => Of(creation, isOfGroup),
            IInvocationOperation { TargetMethod: { Name: "RequireRole", ContainingType.Name: "AuthorizationPolicyBuilder" } } role =>
                [new(null, [.. Texts(role)], call.Syntax, isOfGroup)],
            _ => [],
        }));

    /// <summary>What an attribute that is made as metadata says.</summary>
    public static IEnumerable<RequiredAccess> Of(IObjectCreationOperation creation, bool isOfGroup) => Of(
        creation.Arguments.Select(static argument => argument.Value.ConstantValue.Value as string).FirstOrDefault()
            ?? Set(creation, "Policy"),
        Set(creation, "Roles"),
        creation.Syntax,
        isOfGroup);

    /// <summary>The constant texts that a call is given, one by one or as a list.</summary>
    public static IEnumerable<string> Texts(IInvocationOperation call) => call.Arguments
        .SelectMany(static argument => argument.Value.Elements())
        .Select(static value => value.ConstantValue.Value).OfType<string>();

    /// <summary>What stands in its arguments: what it is called on is another's.</summary>
    private static IEnumerable<IOperation> Given(IInvocationOperation call, CancellationToken cancellation) => call.Arguments
        .Where(static argument => argument.Parameter?.Ordinal > 0)
        .SelectMany(argument => argument.Descendants().Heeding(cancellation));

    private static IEnumerable<RequiredAccess> Of(string? policy, string? roles, SyntaxNode place, bool isOfGroup)
    {
        if (policy is { Length: > 0 })
        {
            yield return new(policy, [], place, isOfGroup);
        }

        if (roles is { Length: > 0 })
        {
            yield return new(null, [.. roles.Split(',').Select(static role => role.Trim())], place, isOfGroup);
        }
    }

    private static string? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == name).Value.Value as string;

    private static string? Set(IObjectCreationOperation creation, string name) => creation.Initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(set => set.Target is IPropertyReferenceOperation { Property.Name: var property } && property == name)
        ?.Value.ConstantValue.Value as string;
}
