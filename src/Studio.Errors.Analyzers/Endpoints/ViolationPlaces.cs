using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>Looks for the members that the place of a violation names in the body of an endpoint.</summary>
internal static class ViolationPlaces
{
    private static readonly char[] Separators = ['/', '.', '[', ']', '#', '$'];

    /// <summary>
    /// Where a place first names what no member is called, with the one that is near; null where all are there, or none is near.
    /// </summary>
    /// <param name="place">The place, as a JSON pointer or a path.</param>
    /// <param name="body">The type of the body.</param>
    public static (TextSpan Name, ITypeSymbol Owner, string Meant)? Misspelt(string place, ITypeSymbol body)
    {
        var current = body;
        var end = 0;
        foreach (var name in place.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var span = new TextSpan(place.IndexOf(name, end, StringComparison.Ordinal), name.Length);
            end = span.End;
            if (char.IsDigit(name[0]))
            {
                continue;
            }

            if (current is null || ItemOf(current) is not { } owner)
            {
                return null;
            }

            var members = MembersOf(owner).ToList();
            var found = members.Find(member => NamesOf(member).Any(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase)));
            if (found is null)
            {
                return NearestName.Find(name, members.Select(JsonNameOf)) is { } meant ? (span, owner, meant) : null;
            }

            current = found.Type;
        }

        return null;
    }

    /// <summary>The type of a handler's body: the only one of its parameters that is an object of the user's.</summary>
    public static ITypeSymbol? BodyOf(IMethodSymbol handler)
    {
        var bodies = handler.Parameters.Select(static parameter => parameter.Type).Where(static type => ItemOf(type) is not null).ToList();
        return bodies.Count == 1 ? bodies[0] : null;
    }

    /// <summary>
    /// An object of the user's, or what a list holds; null for any other type, and for dictionaries, whose keys are the client's.
    /// </summary>
    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ItemOf(array.ElementType),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => ItemOf(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeArguments.Length: 1 } list when list.IsOfFramework() => ItemOf(list.TypeArguments[0]),
        { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } when !type.IsOfFramework() => type,
        _ => null,
    };

    private static IEnumerable<IPropertySymbol> MembersOf(ITypeSymbol type) =>
        type.SelfAndBaseTypes().SelectMany(static one => one.GetMembers()).OfType<IPropertySymbol>()
            .Where(static one => one is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false });

    private static IEnumerable<string> NamesOf(IPropertySymbol member) => [member.Name, JsonNameOf(member)];

    private static string JsonNameOf(IPropertySymbol member) =>
        member.GetAttributes().FirstOrDefault(static one => one.AttributeClass?.Name == "JsonPropertyNameAttribute")
            is { ConstructorArguments: { Length: > 0 } arguments } && arguments[0].Value is string name
            ? name
            : Identifiers.Camel(member.Name);
}
