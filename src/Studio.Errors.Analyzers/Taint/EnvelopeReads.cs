using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Where a file walks the envelope's JSON, from its first member to the message or code, or asks a response for that member. A way of
/// one step is a word such as <c>message</c>, which any JSON may have: it counts where the same element is asked for another member that
/// tells the envelope.
/// </summary>
internal sealed class EnvelopeReads(CompilationFacts facts, Func<EnvelopePlaces, ImmutableArray<string>> way)
{
    private readonly SymbolUses uses = new(facts.Models);

    private readonly List<(EnvelopePlaces Place, AccessPath Path)> ways =
    [
        .. from place in facts.Places
           let path = PathOf(way(place))
           where path is not null
           select (place, path),
    ];

    /// <summary>Every read of a way's first member, with the path from there to its last.</summary>
    public IEnumerable<(IOperation Value, AccessPath? Path)> In(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var (place, path) in ways)
        {
            var isWord = path.Rest is null;
            foreach (var read in isWord ? Told(place, path.Member, model, cancellation) : ReadsOf(path.Member, model, cancellation))
            {
                yield return read is IInvocationOperation ? (read, path) : (read, path.Rest);
            }

            foreach (var text in Tokenized(place, path, model, cancellation))
            {
                yield return (text, null);
            }
        }

        foreach (var member in ways.Select(static one => Last(one.Path)).Distinct())
        {
            foreach (var read in model.SyntaxTree.Spells("Text") ? ReadsOf(member, model, cancellation) : [])
            {
                if (read is IInvocationOperation { TargetMethod: { Name: "Text", ContainingType.Name: "ErrorResponse" } method }
                    && ProductAssemblies.Contains(method.ContainingAssembly.Name))
                {
                    yield return (read, null);
                }
            }
        }
    }

    private static AccessPath? PathOf(ImmutableArray<string> way) =>
        way.Reverse().Aggregate(default(AccessPath), static (rest, member) => new AccessPath(member, rest));

    private static string Last(AccessPath path) => path.Rest is null ? path.Member : Last(path.Rest);

    /// <summary>The reads of a member whose element is asked for another member of the envelope too.</summary>
    private IEnumerable<IOperation> Told(EnvelopePlaces place, string member, SemanticModel model, CancellationToken cancellation)
    {
        var reads = ReadsOf(member, model, cancellation).ToList();
        if (reads.Count == 0)
        {
            return [];
        }

        var beside = place.Names.Where(name => name != member).SelectMany(name => ReadsOf(name, model, cancellation))
            .Select(ElementOf).ToList();
        return reads.Where(read => ElementOf(read) is { IsOfFramework: false } element && beside.Contains(element));
    }

    /// <summary>
    /// What a keyed read is made on, as it is written, and the member of the code around it. A query, form or setting is no JSON.
    /// </summary>
    private static (string Text, SyntaxNode? Member, bool IsOfFramework) ElementOf(IOperation read)
    {
        var element = read switch
        {
            IInvocationOperation call => call.Instance ?? call.Arguments.FirstOrDefault()?.Value,
            IPropertyReferenceOperation indexer => indexer.Instance,
            _ => null,
        };
        var value = element is null ? null : element.Unwrap();
        if (value is IConditionalAccessInstanceOperation)
        {
            value = value.Syntax.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault() is { } access
                && value.SemanticModel?.GetOperation(access.Expression) is { } owner
                    ? owner.Unwrap()
                    : value;
        }

        return (
            value?.Syntax.ToString().TrimEnd('!') ?? string.Empty,
            read.Syntax.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax),
            value?.Type?.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.", StringComparison.Ordinal) == true);
    }

    /// <summary>
    /// What a reader of tokens gives where it was found to be at the way's last member; the code around it looks for another member, too.
    /// </summary>
    private static IEnumerable<IOperation> Tokenized(
        EnvelopePlaces place, AccessPath path, SemanticModel model, CancellationToken cancellation)
    {
        var last = Last(path);
        var others = path.Rest is null ? place.Names.Where(name => name != last).ToList() : [path.Member];
        return from name in model.SyntaxTree.Spells("Utf8JsonReader") ? Spelt(last, model, cancellation) : []
               where FunctionAround(name.Syntax) is { } around && others.Exists(other => Says(around, other, cancellation))
               let then = ControlledBy(name.Syntax)
               where then is not null
               from call in then.DescendantNodes().Heeding(cancellation).OfType<InvocationExpressionSyntax>()
               where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetString" }
               let text = model.GetOperation(call, cancellation) as IInvocationOperation
               where text?.TargetMethod.ContainingType.Name == "Utf8JsonReader"
               select (IOperation)text;
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static one => one is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax);

    private static bool Says(SyntaxNode function, string name, CancellationToken cancellation) =>
        function.DescendantTokens().Heeding(cancellation).Any(token => token.Value as string == name && token.Text[0] == '"');

    /// <summary>What runs where a name was found: the branch of an if, the section of a switch.</summary>
    private static SyntaxNode? ControlledBy(SyntaxNode name)
    {
        for (var (node, parent) = (name, name.Parent);
            parent is not null and not MemberDeclarationSyntax;
            (node, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IfStatementSyntax choice when choice.Condition == node:
                    return choice.Statement;
                case SwitchLabelSyntax { Parent: SwitchSectionSyntax section }:
                    return section;
                case SwitchExpressionArmSyntax arm when arm.Pattern == node:
                    return arm.Expression;
            }
        }

        return null;
    }

    private IEnumerable<IOperation> ReadsOf(string name, SemanticModel model, CancellationToken cancellation) =>
        Spelt(name, model, cancellation).SelectMany(one => KeyedReads(one, [], cancellation));

    /// <summary>Where a name is spelt: as a string, or with <c>nameof</c>.</summary>
    private static IEnumerable<IOperation> Spelt(string name, SemanticModel model, CancellationToken cancellation) =>
        (from token in model.SyntaxTree.Literals(name, cancellation)
         let literal = token.Parent as LiteralExpressionSyntax
         where literal is not null
         select model.GetOperation(literal, cancellation))
        .Concat(
            from token in model.SyntaxTree.Spells(name) ? model.SyntaxTree.Tokens("nameof", cancellation) : []
            let call = token.Parent?.Parent as InvocationExpressionSyntax
            where call?.ArgumentList.DescendantTokens().Heeding(cancellation).Any(one => one.ValueText == name) == true
            select model.GetOperation(call, cancellation) as INameOfOperation)
        .OfType<IOperation>()
        .Where(one => one is not INameOfOperation || one.ConstantValue.Value as string == name);

    /// <summary><c>x["error"]</c>, <c>x.GetProperty("error")</c>, <c>x.TryGetProperty("error", …)</c>, also by a constant's name.</summary>
    private IEnumerable<IOperation> KeyedReads(IOperation key, HashSet<SyntaxNode> seen, CancellationToken cancellation)
    {
        var operation = key;
        while (operation.Parent is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            IArgumentOperation { Parent: { } read and (IInvocationOperation or IPropertyReferenceOperation) } => [read],
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsConst: true, Symbol: var local } } =>
                Named(local, seen, cancellation),
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } when fields[0].IsConst =>
                Named(fields[0], seen, cancellation),
            _ => [],
        };
    }

    private IEnumerable<IOperation> Named(ISymbol constant, HashSet<SyntaxNode> seen, CancellationToken cancellation) =>
        uses.Of(constant, cancellation).Where(use => seen.Add(use.Syntax)).SelectMany(use => KeyedReads(use, seen, cancellation));
}
