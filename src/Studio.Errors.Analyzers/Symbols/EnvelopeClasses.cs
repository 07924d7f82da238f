using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Classes of the user's own that the envelope is read into: those whose members have, in JSON, the names that tell the envelope. They are
/// compared without case, hyphens and underscores, which naming policies change.
/// </summary>
internal sealed class EnvelopeClasses
{
    private static readonly string[] naming = ["JsonPropertyName", "JsonProperty", "JsonPropertyNameAttribute", "JsonPropertyAttribute"];

    private readonly Compilation compilation;
    private readonly IReadOnlyList<EnvelopePlaces> places;

    private EnvelopeClasses(Compilation compilation, IReadOnlyList<EnvelopePlaces> places) =>
        (this.compilation, this.places) = (compilation, places);

    /// <summary>The names of such classes, by syntax alone.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>How their members that hold the message are called in C#.</summary>
    public HashSet<string> MessageMembers { get; } = [];

    /// <summary>How their members that hold the code are called in C#.</summary>
    public HashSet<string> CodeMembers { get; } = [];

    public static EnvelopeClasses In(Compilation compilation, IReadOnlyList<EnvelopePlaces> places, CancellationToken cancellation)
    {
        var classes = new EnvelopeClasses(compilation, places);
        foreach (var tree in compilation.SyntaxTrees.Heeding(cancellation))
        {
            foreach (var place in places.Where(static place => place.TellClasses)
                .Where(place => place.Names.All(name => tree.Spells(Identifier(name)) || tree.Spells(name))))
            {
                classes.Read(tree.GetRoot(cancellation), place, cancellation);
            }
        }

        return classes;
    }

    /// <summary>Whether a property of such a class is the text of an error's message.</summary>
    public bool HoldsMessage(IPropertySymbol property) => Holds(property, static place => place.Message.LastOrDefault());

    /// <summary>Whether a property of such a class is an error's code.</summary>
    public bool HoldsCode(IPropertySymbol property) => Holds(property, static place => place.Code.LastOrDefault());

    private bool Holds(IPropertySymbol property, Func<EnvelopePlaces, string?> held) =>
        property.Type.SpecialType == SpecialType.System_String
        && property.ContainingType is { IsAnonymousType: false } type && Names.Contains(type.Name) && type.IsDeclaredIn(compilation)
        && places.Any(place => place.TellClasses && held(place) is { } name && Same(JsonName(property), name) && IsOf(type, place));

    private static bool IsOf(INamedTypeSymbol type, EnvelopePlaces place)
    {
        var names = type.SelfAndBaseTypes().SelectMany(static one => one.GetMembers()).OfType<IPropertySymbol>().Select(JsonName).ToList();
        return place.Names.All(name => names.Exists(one => Same(one, name)));
    }

    private static string JsonName(IPropertySymbol property) =>
        property.GetAttributes().Where(static one => naming.Contains(one.AttributeClass?.Name))
            .Select(static one => one.ConstructorArguments.FirstOrDefault().Value as string).FirstOrDefault(static name => name is not null)
        ?? property.Name;

    private void Read(SyntaxNode root, EnvelopePlaces place, CancellationToken cancellation)
    {
        foreach (var type in root
            .DescendantNodes(static node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Heeding(cancellation).OfType<TypeDeclarationSyntax>())
        {
            var members = Members(type).ToList();
            if (place.Names.All(name => members.Exists(one => Same(one.Json, name))))
            {
                Names.Add(type.Identifier.ValueText);
                MessageMembers.UnionWith(Named(members, place.Message));
                CodeMembers.UnionWith(Named(members, place.Code));
            }
        }
    }

    private static IEnumerable<string> Named(List<Member> members, ImmutableArray<string> place) =>
        members.Where(one => Same(one.Json, place.LastOrDefault())).Select(static one => one.Name);

    private static IEnumerable<Member> Members(TypeDeclarationSyntax type) =>
        type.Members.OfType<PropertyDeclarationSyntax>().Select(static one => MemberOf(one.Identifier, one.AttributeLists))
            .Concat((type.ParameterList?.Parameters ?? []).Select(static one => MemberOf(one.Identifier, one.AttributeLists)));

    private static Member MemberOf(SyntaxToken identifier, SyntaxList<AttributeListSyntax> attributes) =>
        new(identifier.ValueText, JsonName(attributes, identifier));

    private static string JsonName(SyntaxList<AttributeListSyntax> attributes, SyntaxToken identifier) =>
        attributes.SelectMany(static list => list.Attributes)
            .Where(static one => naming.Contains(Simple(one.Name)?.Identifier.ValueText))
            .Select(static one => one.ArgumentList?.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax)
            .Where(static literal => literal?.IsKind(SyntaxKind.StringLiteralExpression) == true)
            .Select(static literal => literal!.Token.ValueText).FirstOrDefault()
        ?? identifier.ValueText;

    private static SimpleNameSyntax? Simple(NameSyntax name) =>
        name is QualifiedNameSyntax qualified ? qualified.Right : name as SimpleNameSyntax;

    private static bool Same(string? one, string? other) =>
        one is not null && other is not null && string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Replace("_", string.Empty).Replace("-", string.Empty);

    /// <summary>How C# spells a JSON name: <c>requestId</c> and <c>request_id</c> are <c>RequestId</c>.</summary>
    private static string Identifier(string name) =>
        string.Concat(name.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));

    private sealed record Member(string Name, string Json);
}
