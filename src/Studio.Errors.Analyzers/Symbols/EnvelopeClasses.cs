using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>Classes of the user's own that the envelope is read into: those with the three members that every envelope has.</summary>
internal static class EnvelopeClasses
{
    private static readonly string[] Members = ["Code", "Message", "RequestId"];

    public static bool Is(INamedTypeSymbol type, Compilation compilation) =>
        !type.IsAnonymousType
        && type.IsDeclaredIn(compilation)
        && Array.TrueForAll(Members, member => type.GetMembers(member).OfType<IPropertySymbol>().Any());

    /// <summary>The names of such classes, by syntax alone.</summary>
    public static IEnumerable<string> NamesIn(Compilation compilation, CancellationToken cancellation) =>
        from tree in compilation.SyntaxTrees.Heeding(cancellation)
        where Array.TrueForAll(Members, tree.Spells)
        from type in tree.GetRoot(cancellation)
            .DescendantNodes(static node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Heeding(cancellation).OfType<TypeDeclarationSyntax>()
        where Array.TrueForAll(Members, member => Has(type, member))
        select type.Identifier.ValueText;

    private static bool Has(TypeDeclarationSyntax type, string member) =>
        type.Members.Any(one => one is PropertyDeclarationSyntax property && property.Identifier.ValueText == member)
        || type.ParameterList?.Parameters.Any(parameter => parameter.Identifier.ValueText == member) == true;
}
