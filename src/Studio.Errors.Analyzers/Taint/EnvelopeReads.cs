using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Where a file walks the envelope's JSON: from its <c>error</c> to one of the members below, or asks a response for that member.
/// </summary>
internal sealed class EnvelopeReads(FlowModels models, string member)
{
    private readonly AccessPath envelope = new("error", new AccessPath(member, null));
    private readonly SymbolUses uses = new(models);

    /// <summary>Every read of <c>error</c>, with the path from there to the member.</summary>
    public IEnumerable<(IOperation Value, AccessPath? Path)> In(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var node in Spelt("error", model, cancellation).SelectMany(name => KeyedReads(name, [], cancellation)))
        {
            yield return node is IInvocationOperation ? (node, envelope) : (node, (AccessPath?)envelope.Rest);
        }

        foreach (var node in model.SyntaxTree.Spells("Text") ? Spelt(member, model, cancellation).SelectMany(name => KeyedReads(name, [], cancellation)) : [])
        {
            if (node is IInvocationOperation { TargetMethod: { Name: "Text", ContainingType.Name: "ErrorResponse" } method } && ProductAssemblies.Contains(method.ContainingAssembly.Name))
            {
                yield return (node, null);
            }
        }
    }

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
