using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Where a file walks the envelope's JSON: from its <c>error</c> to one of the members below.</summary>
internal sealed class EnvelopeReads(FlowModels models, string member)
{
    private readonly Trail envelope = new("error", new Trail(member, null));
    private readonly SymbolUses uses = new(models);

    /// <summary>Every read of <c>error</c>, with the trail from there to the member.</summary>
    public IEnumerable<(IOperation Value, Trail? Trail)> In(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var token in model.SyntaxTree.Literals("error", cancellation))
        {
            if (token.Parent is LiteralExpressionSyntax literal && model.GetOperation(literal, cancellation) is { } operation)
            {
                foreach (var node in KeyedReads(operation, cancellation))
                {
                    yield return node is IInvocationOperation ? (node, envelope) : (node, (Trail?)envelope.Rest);
                }
            }
        }
    }

    /// <summary><c>x["error"]</c>, <c>x.GetProperty("error")</c>, <c>x.TryGetProperty("error", …)</c>, also by a constant's name.</summary>
    private IEnumerable<IOperation> KeyedReads(IOperation key, CancellationToken cancellation)
    {
        var operation = key;
        while (operation.Parent is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            IArgumentOperation { Parent: { } read and (IInvocationOperation or IPropertyReferenceOperation) } => [read],
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsConst: true, Symbol: var local } } => Named(local, cancellation),
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } when fields[0].IsConst => Named(fields[0], cancellation),
            _ => [],
        };
    }

    private IEnumerable<IOperation> Named(ISymbol constant, CancellationToken cancellation) =>
        uses.Of(constant, cancellation).SelectMany(use => KeyedReads(use, cancellation));
}
