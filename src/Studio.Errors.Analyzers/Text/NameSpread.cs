using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// How names spread over a compilation, read from declarations by syntax: a type derived from ours, an alias of it, a
/// record of it are as good as it, and a member whose signature names it gives it to whoever names the member.
/// </summary>
internal sealed class NameSpread
{
    private readonly CancellationToken cancellation;

    private NameSpread(IEnumerable<string> types, CancellationToken cancellation)
    {
        Types = [.. types];
        this.cancellation = cancellation;
    }

    public HashSet<string> Types { get; }

    public HashSet<string> Members { get; } = [];

    /// <summary>Where the names come to from the given ones. Types that were found spread once more, until there are no new ones.</summary>
    public static NameSpread From(IEnumerable<string> types, IEnumerable<SyntaxTree> trees, CancellationToken cancellation)
    {
        var spread = new NameSpread(types, cancellation);
        var own = trees.Where(static tree => !IsGenerated(tree)).ToList();
        for (ICollection<string> fresh = [.. spread.Types]; fresh.Count > 0;)
        {
            var before = spread.Types.ToList();
            foreach (var tree in own.Heeding(cancellation).Where(tree => fresh.Any(tree.Spells)))
            {
                spread.Read(tree.GetRoot(cancellation));
            }

            fresh = [.. spread.Types.Except(before)];
        }

        return spread;
    }

    /// <summary>The names of members, and of types with such members, in whose text an anchor is named.</summary>
    public static IEnumerable<string> MakersOf(
        IReadOnlyCollection<string> anchors, IEnumerable<SyntaxTree> trees, CancellationToken cancellation) =>
        from tree in trees
        where !IsGenerated(tree)
        from anchor in anchors
        from token in tree.Tokens(anchor, cancellation)
        from member in token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>() ?? []
        where member is not BaseNamespaceDeclarationSyntax
        from name in NamesOf(member).Concat(RequestOf(member, cancellation))
        select name;

    /// <summary>Who sends a request names its type, and not what handles it.</summary>
    private static IEnumerable<string> RequestOf(MemberDeclarationSyntax member, CancellationToken cancellation) =>
        member is MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } method
        && HandlerNames.All.Contains(method.Identifier.ValueText)
        && parameters[0].Type is { } request
            ? request.DescendantNodesAndSelf()
                .Heeding(cancellation)
                .OfType<SimpleNameSyntax>()
                .Take(2)
                .Select(static name => name.Identifier.ValueText)
            : [];

    /// <summary>What our generator prints spreads nothing: whoever holds such a type came to it by one of its names.</summary>
    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private void Read(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax
            or BaseNamespaceDeclarationSyntax
            or TypeDeclarationSyntax)
            .Heeding(cancellation))
        {
            switch (node)
            {
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias } directive when Names(directive.NamespaceOrType):
                    Types.Add(alias);
                    break;
                case TypeDeclarationSyntax { Identifier.ValueText.Length: > 0 } type when Names(type.BaseList)
                    || Names(type.ParameterList)
                    || type.ConstraintClauses.Any(Names):
                    Types.Add(type.Identifier.ValueText);
                    AddRecord(type);
                    break;
                case DelegateDeclarationSyntax function when Names(function.ReturnType) || Names(function.ParameterList):
                    Types.Add(function.Identifier.ValueText);
                    break;
                case MemberDeclarationSyntax member and not BaseTypeDeclarationSyntax when Signature(member).Any(Names):
                    AddMember(member);
                    break;
            }
        }
    }

    private void AddRecord(TypeDeclarationSyntax type)
    {
        foreach (var parameter in type.ParameterList?.Parameters ?? [])
        {
            Members.Add(parameter.Identifier.ValueText);
        }
    }

    /// <summary>What is used without its name, such as an indexer or a deconstruction, is used through its type.</summary>
    private void AddMember(MemberDeclarationSyntax member)
    {
        var isNamed =
            member is not (IndexerDeclarationSyntax
                or OperatorDeclarationSyntax
                or ConversionOperatorDeclarationSyntax
                or ConstructorDeclarationSyntax
            or MethodDeclarationSyntax { Identifier.ValueText: "Deconstruct" or "GetEnumerator" or "GetAsyncEnumerator" or "GetAwaiter" });
        if (isNamed)
        {
            Members.UnionWith(NamesOf(member));
        }
        else if (member.Parent is TypeDeclarationSyntax type)
        {
            Types.Add(type.Identifier.ValueText);
        }
    }

    private static IEnumerable<SyntaxNode?> Signature(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.ReturnType, method.ParameterList, .. method.ConstraintClauses],
        BasePropertyDeclarationSyntax property => [property.Type, (property as IndexerDeclarationSyntax)?.ParameterList],
        BaseFieldDeclarationSyntax field => [field.Declaration.Type],
        BaseMethodDeclarationSyntax method =>
            [
                method.ParameterList,
                (method as OperatorDeclarationSyntax)?.ReturnType,
                (method as ConversionOperatorDeclarationSyntax)?.Type,
            ],
        _ => [],
    };

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax one => [one.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        _ => [],
    };

    private bool Names(SyntaxNode? node) =>
        node is not null
            && node.DescendantTokens().Heeding(cancellation)
                .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && Types.Contains(token.ValueText));
}
