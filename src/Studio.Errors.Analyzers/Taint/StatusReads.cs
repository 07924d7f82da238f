using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Where a file reads the status of an API error: from a type of ours, or from a response whose body it reads as the envelope.
/// </summary>
internal sealed class StatusReads(CompilationFacts facts)
{
    private static readonly string[] readers = ["ErrorResponse", "ThrowIfErrorAsync", "ReadIfErrorAsync", "ReadCode"];

    /// <summary>The names in JSON that tell the envelope: the object around it, or two of its members where there is none.</summary>
    private readonly List<List<string>> markers =
    [
        .. facts.Places.Select(static place => place.Message.Length > 1 ? [place.Message[0]] : place.Names.Take(2).ToList())
            .Where((names, at) => names.Count > 1 || facts.Places[at].Message.Length > 1),
    ];

    /// <summary>How types of ours and of the framework call a status.</summary>
    public static IReadOnlyList<string> Members { get; } = ["Status", "StatusCode"];

    public IEnumerable<IPropertyReferenceOperation> In(SyntaxTree tree, CancellationToken cancellation) =>
        from name in facts.Names.Reach(tree, cancellation) || ReadsEnvelope(tree) ? Members : []
        from token in tree.Tokens(name, cancellation)
        where token.Parent is SimpleNameSyntax
        let access = token.Parent!.Parent
        let syntax = access is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? access : token.Parent
        where facts.Names.Reach(syntax, cancellation) || ReadsEnvelope(syntax)
        let read = facts.Models.OperationOf(syntax, cancellation) as IPropertyReferenceOperation
        where read is not null && IsStatus(read, syntax)
        select read;

    /// <summary>The type that a status is read from.</summary>
    public static ITypeSymbol TypeOf(IPropertyReferenceOperation read) => read.Instance?.Type ?? read.Property.ContainingType;

    private bool IsStatus(IPropertyReferenceOperation read, SyntaxNode syntax) =>
        facts.Symbols.IsOurs(TypeOf(read)) || (read.Property.ContainingType is { Name: "HttpResponseMessage" } && ReadsEnvelope(syntax));

    /// <summary>Whether the code around an HTTP answer reads its body as our envelope.</summary>
    private bool ReadsEnvelope(SyntaxNode syntax)
    {
        var member = syntax.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        return member is not null && ReadsEnvelope((member is GlobalStatementSyntax ? member.Parent! : member).ToString());
    }

    private bool ReadsEnvelope(SyntaxTree tree) =>
        markers.Exists(names => names.TrueForAll(tree.Spells)) && ReadsEnvelope(tree.GetText().ToString());

    private bool ReadsEnvelope(string text) =>
        Array.Exists(readers, reader => Has(text, reader))
        || markers.Exists(names => names.TrueForAll(name => Has(text, $"\"{name}\"")));

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
