using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Exceptions of no particular type that are caught around calls which throw ours: <c>ThrowIfErrorAsync</c>, or a method of the
/// compilation that calls it.
/// </summary>
internal sealed class CaughtErrors(CompilationFacts facts)
{
    private const string Thrower = "ThrowIfErrorAsync";
    private const int Deepest = 3;

    private readonly FunctionBodies bodies = new(facts.Models);

    private readonly Once<HashSet<string>> throwers = new(cancellation =>
    {
        var names = new HashSet<string> { Thrower };
        for (var depth = 1; depth < Deepest; depth++)
        {
            var trees = facts.Models.Compilation.SyntaxTrees.Heeding(cancellation);
            names.UnionWith(NameSpread.MakersOf([.. names], trees, cancellation).ToList());
        }

        return names;
    });

    /// <summary>Those that all rules share.</summary>
    public static CaughtErrors Of(CompilationFacts facts) => facts.Share(static facts => new CaughtErrors(facts));

    /// <summary>The messages of such exceptions that a file reads.</summary>
    public IEnumerable<IOperation> Messages(SemanticModel model, CancellationToken cancellation) =>
        from token in MaySay(model.SyntaxTree) ? model.SyntaxTree.Tokens("Exception", cancellation) : []
        let caught = token.Parent?.FirstAncestorOrSelf<CatchDeclarationSyntax>()
        where caught?.Parent is CatchClauseSyntax { Parent: TryStatementSyntax }
        let clause = (CatchClauseSyntax)caught!.Parent!
        let read = MessageIn(clause, caught.Identifier.ValueText, cancellation)
        where read.Count > 0 && !IsTakenBefore(clause, model, cancellation)
            && !Narrowing.AsksType(clause, caught.Identifier.ValueText, cancellation)
            && MayThrow(((TryStatementSyntax)clause.Parent!).Block, model, cancellation)
        from name in read
        let property = model.GetOperation(name, cancellation) as IPropertyReferenceOperation
        where property is { Property.Name: "Message", Instance: ILocalReferenceOperation { Type: var type } }
            && type.SameAs(facts.Symbols.Exception)
        select (IOperation)property;

    private bool MaySay(SyntaxTree tree) => tree.Spells("Message") && facts.Families.Enums.Count > 0;

    private static List<SyntaxNode> MessageIn(CatchClauseSyntax clause, string caught, CancellationToken cancellation) =>
    [
        .. clause.DescendantNodes().Heeding(cancellation).OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.ValueText == "Message"
                && (access.Expression as IdentifierNameSyntax)?.Identifier.ValueText == caught),
    ];

    /// <summary>Whether a clause before it takes ours, so that none comes here.</summary>
    private bool IsTakenBefore(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation) =>
        ((TryStatementSyntax)clause.Parent!).Catches.TakeWhile(one => one != clause)
            .Any(one => one.Filter is null && one.Declaration is { Type: var type }
                && facts.Symbols.IsOurs(model.GetTypeInfo(type, cancellation).Type));

    private bool MayThrow(SyntaxNode block, SemanticModel model, CancellationToken cancellation) =>
        block.DescendantNodes().Heeding(cancellation).OfType<InvocationExpressionSyntax>()
            .Where(call => NameOf(call) is { } name && throwers.Get(cancellation).Contains(name) && Leaves(call, block, cancellation))
            .Select(call => model.GetOperation(call, cancellation)).OfType<IInvocationOperation>()
            .Any(call => Throws(call.TargetMethod, Deepest, cancellation));

    private bool Throws(IMethodSymbol method, int depth, CancellationToken cancellation) =>
        (method.Name == Thrower && facts.Symbols.IsOurs(method.ContainingType))
        || (depth > 1 && facts.Models.Declares(method)
            && bodies.Implementations(method.OriginalDefinition, cancellation).Prepend(method)
                .SelectMany(one => bodies.Of(one, cancellation)).SelectMany(static body => body.Descendants()).Heeding(cancellation)
                .OfType<IInvocationOperation>().Where(call => Leaves(call.Syntax, null, cancellation))
                .Select(static call => call.TargetMethod)
                .Any(called => throwers.Get(cancellation).Contains(called.Name) && Throws(called, depth - 1, cancellation)));

    /// <summary>Whether what a call throws comes out of the code around it: no lambda keeps it for later, and no catch takes it.</summary>
    private bool Leaves(SyntaxNode call, SyntaxNode? around, CancellationToken cancellation)
    {
        for (var (node, parent) = (call, call.Parent);
            parent is not null && parent != around && parent is not MemberDeclarationSyntax;
            (node, parent) = (parent, parent.Parent))
        {
            if (parent is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                || (parent is TryStatementSyntax attempt && attempt.Block == node
                    && attempt.Catches.Any(one => MayTake(one, cancellation))))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayTake(CatchClauseSyntax clause, CancellationToken cancellation) =>
        clause.Declaration is not { Type: var type }
        || (facts.Models.Of(type.SyntaxTree).GetTypeInfo(type, cancellation).Type is { } caught
            && (caught.SameAs(facts.Symbols.Exception) || facts.Symbols.IsOurs(caught)));

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
