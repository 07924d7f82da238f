using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The semantic models of one compilation, each made once and only where a rule looks into that file.</summary>
internal sealed class FlowModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    public Compilation Compilation => compilation;

    public SemanticModel Of(SyntaxTree tree) => models.GetOrAdd(tree, tree => compilation.GetSemanticModel(tree));

    public IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation) => Of(node.SyntaxTree).GetOperation(node, cancellation);
}
