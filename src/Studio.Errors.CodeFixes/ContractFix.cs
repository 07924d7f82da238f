using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Studio.Errors.CodeFixes;

/// <summary>The ceremony of every fix: it finds the marked code, offers only what changes something, and fixes all at once.</summary>
public abstract class ContractFix : CodeFixProvider
{
    private protected ContractFix(string id) => FixableDiagnosticIds = [id];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => ContractFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var one = new FixCase(context.Document, root, node, diagnostic);
            foreach (var change in Changes(one))
            {
                if (await IsSoundAsync(one, change, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(change.Title, change.Apply, change.Kind), diagnostic);
                }
            }
        }
    }

    private protected abstract IEnumerable<Change> Changes(FixCase one);

    /// <summary>Whether what the rule thought of can be done in this project.</summary>
    private protected virtual Task<bool> IsSoundAsync(FixCase one, Change change, CancellationToken cancellation) => Task.FromResult(true);
}
