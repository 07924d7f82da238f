using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The names through which code can come to a value of ours: those of our types and of what is derived from them or
/// made of them, and those of members that give or take one. A tree that spells none of them has nothing for a rule.
/// </summary>
internal sealed class OwnNames
{
    private readonly HashSet<string> types = [];
    private readonly HashSet<string> all = [];
    private readonly HashSet<string> makers = [];
    private readonly ConcurrentDictionary<SyntaxTree, bool> reached = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> answering = new();
    private readonly ConcurrentDictionary<SyntaxNode, bool> reachedMembers = new();

    public OwnNames(
        Compilation compilation,
        ErrorFamilies families,
        ProductSymbols symbols,
        Func<EnvelopeClasses> envelopes,
        CancellationToken cancellation)
    {
        var library = new Lazy<HashSet<string>>(() => [.. symbols.PublicTypeNames.Heeding(cancellation)]);
        IsUsed = families.Anchors.Count > 0
            || Trees().Any(static tree => tree.Spells("RequireScope"))
            || (Trees().Any(static tree => tree.Spells("Studio") && tree.Spells("Errors"))
                && Trees().Any(tree => SpellsAny(tree, library.Value, cancellation)));
        if (!IsUsed)
        {
            return;
        }

        RequiresScopes = Trees().Any(static tree => tree.Spells("RequireScope") || tree.Spells("RequireScopeAttribute"));
        Envelopes = envelopes();
        var spread = NameSpread.From(
            [.. library.Value, .. families.TypeNames.Heeding(cancellation), .. Envelopes.Names],
            Trees(),
            cancellation);
        types = spread.Types;
        all = [.. spread.Types, .. spread.Members, .. families.ForeignMembers.Heeding(cancellation)];
        makers = [.. NameSpread.MakersOf([.. families.Anchors.Select(static anchor => anchor.Name)], Trees(), cancellation)];

        IEnumerable<SyntaxTree> Trees() => compilation.SyntaxTrees.Heeding(cancellation);
    }

    /// <summary>Whether the compilation has an error family, or names a type of ours: a reference alone is no use.</summary>
    public bool IsUsed { get; }

    /// <summary>The user's classes that the envelope is read into; null where nothing of ours is used.</summary>
    public EnvelopeClasses? Envelopes { get; }

    /// <summary>Whether a scope is required anywhere.</summary>
    public bool RequiresScopes { get; }

    /// <summary>Whether a value of ours can come into a tree.</summary>
    public bool Reach(SyntaxTree tree, CancellationToken cancellation) =>
        reached.GetOrAdd(tree, tree => SpellsAny(tree, all, cancellation));

    /// <summary>
    /// Whether a value of ours can come to a node: what holds for its tree holds for the member around it, and for the type
    /// where that is one of ours and has such values of its own. To bind a member costs a hundred times this question.
    /// </summary>
    public bool Reach(SyntaxNode node, CancellationToken cancellation) =>
        Reach(node.SyntaxTree, cancellation) && reachedMembers.GetOrAdd(MemberAround(node), member => Names(member, cancellation));

    /// <summary>
    /// Whether code in a tree can come to an error that a function elsewhere makes: it is reached, or calls such a function.
    /// </summary>
    public bool MayAnswer(SyntaxTree tree, CancellationToken cancellation) =>
        Reach(tree, cancellation) || answering.GetOrAdd(tree, tree => SpellsAny(tree, makers, cancellation));

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.AncestorsAndSelf()
            .FirstOrDefault(static one => one is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax))
                ?? node.SyntaxTree
            .GetRoot();

    private bool Names(SyntaxNode member, CancellationToken cancellation) =>
        member.DescendantTokens().Heeding(cancellation)
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && all.Contains(token.ValueText))
        || member.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => types.Contains(type.Identifier.ValueText));

    private static bool SpellsAny(SyntaxTree tree, HashSet<string> names, CancellationToken cancellation)
    {
        var words = Words.Of(tree);
        foreach (var name in names.Heeding(cancellation))
        {
            if (words.May(name))
            {
                return true;
            }
        }

        return false;
    }
}
