using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The semantic models of one compilation, each made once and only where a rule looks into that file.</summary>
internal sealed class FlowModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<(string Name, bool IsMethod), ILookup<ISymbol?, IOperation>> named = new();
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IMethodSymbol>> implementations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, bool> spelled = new(StringComparer.Ordinal);
    private readonly Once<HandlerMethods> handlers = new(cancellation => HandlerMethods.In(compilation, cancellation));

    public Compilation Compilation => compilation;

    public SemanticModel Of(SyntaxTree tree) => models.GetOrAdd(tree, tree => compilation.GetSemanticModel(tree));

    /// <summary>The operation of a node; null where it has none, or is of another compilation.</summary>
    public IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation) =>
        compilation.ContainsSyntaxTree(node.SyntaxTree) ? Of(node.SyntaxTree).GetOperation(node, cancellation) : null;

    /// <summary>Whether a symbol is declared in a file of this compilation.</summary>
    public bool Declares(ISymbol symbol) => symbol.IsDeclaredIn(compilation);

    /// <summary>The declarations of a symbol in files of this compilation.</summary>
    public IEnumerable<SyntaxReference> DeclarationsOf(ISymbol symbol) => symbol.DeclarationsIn(compilation);

    /// <summary>Whether what a method does can be seen here.</summary>
    public bool HasBody(IMethodSymbol method) => !method.IsAbstract && Declares(method);

    /// <summary>The methods that a call may come to, looked for once: every name is in code many times.</summary>
    /// <param name="method">The virtual or interface method.</param>
    /// <param name="find">Finds them.</param>
    public IReadOnlyList<IMethodSymbol> Implementations(IMethodSymbol method, Func<IMethodSymbol, IEnumerable<IMethodSymbol>> find) =>
        implementations.GetOrAdd(method, one => [.. find((IMethodSymbol)one)]);

    /// <summary>Whether any file spells a word, looked for once.</summary>
    public bool Spell(string word, CancellationToken cancellation) =>
        spelled.GetOrAdd(word, one => compilation.SyntaxTrees.Heeding(cancellation).Any(tree => tree.Spells(one)));

    /// <summary>The methods that handle requests, looked for once.</summary>
    public HandlerMethods Handlers(CancellationToken cancellation) => handlers.Get(cancellation);

    /// <summary>
    /// The operations that refer to a symbol, in any file. Each name is looked for once: code bases have many methods of
    /// one name, and asking for each of them in each file that has one would cost their square.
    /// </summary>
    public IEnumerable<IOperation> Named(ISymbol symbol, CancellationToken cancellation) =>
        named.GetOrAdd((symbol.Name, symbol is IMethodSymbol), key => new SymbolUses(this)
            .References(
                compilation.SyntaxTrees.Heeding(cancellation).SelectMany(tree => tree.Tokens(key.Name, cancellation)),
                key.IsMethod,
                cancellation)
            .ToLookup(
                static one => SymbolUses.Referred(one)?.OriginalDefinition, SymbolEqualityComparer.Default))[symbol.OriginalDefinition];
}
