using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The calls that map all controllers of a compilation, in any file.</summary>
internal sealed class ControllerMaps
{
    private static readonly string[] Names = [
        "MapControllers",
        "MapControllerRoute",
        "MapDefaultControllerRoute",
        "MapAreaControllerRoute"
    ];

    private readonly Once<IReadOnlyList<IInvocationOperation>> calls;

    public ControllerMaps(FlowModels models) => calls = new(cancellation => [.. Find(models, cancellation)]);

    public IReadOnlyList<IInvocationOperation> All(CancellationToken cancellation) => calls.Get(cancellation);

    private static IEnumerable<IInvocationOperation> Find(FlowModels models, CancellationToken cancellation) =>
        from tree in models.Compilation.SyntaxTrees.Heeding(cancellation)
        from name in Names
        from token in tree.Tokens(name, cancellation)
        let syntax = token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>()
        where syntax is not null
        let call = models.OperationOf(syntax, cancellation) as IInvocationOperation
        where call is not null && call.TargetMethod.Name == name
        select call;
}
