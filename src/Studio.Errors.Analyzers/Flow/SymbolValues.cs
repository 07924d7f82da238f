using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>What is assigned to a variable, wherever that happens.</summary>
internal sealed class SymbolValues(FlowModels models)
{
    private readonly SymbolUses uses = new(models);

    public IEnumerable<IOperation> Of(ILocalSymbol local, CancellationToken cancellation)
    {
        foreach (var declaration in models.DeclarationsOf(local))
        {
            if (models.OperationOf(
                declaration.GetSyntax(cancellation),
                cancellation) is IVariableDeclaratorOperation { Initializer.Value: { } value })
            {
                yield return value;
            }
        }

        foreach (var use in uses.Of(local, cancellation))
        {
            if (use.Parent is IAssignmentOperation assignment && assignment.Target == use)
            {
                yield return assignment.Value;
            }
        }
    }
}
