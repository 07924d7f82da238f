using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Studio.Errors.CodeFixes;

/// <summary>
/// Mends all diagnostics of a rule at once, as an editor's "fix all" and <c>dotnet format analyzers</c> ask for it. Unlike the
/// compiler's own, it keeps two fixes that add at one place. A diagnostic that the chosen cure does not suit gets the first
/// that it has. A cure that may be wrong is left to whoever looks at its one place (docs/decisions/0093-fix-all-takes-what-is-sure.md).
/// </summary>
internal sealed class ContractFixAll : FixAllProvider
{
    public static readonly ContractFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var changes = new ChangedTexts(fixAllContext.Solution);
        foreach (var diagnostic in await DiagnosticsOf(fixAllContext).ConfigureAwait(false))
        {
            if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await CureOf(fixAllContext, document, diagnostic).ConfigureAwait(false) is { } cure)
            {
                var changed = await ChangedBy(cure, fixAllContext.CancellationToken).ConfigureAwait(false);
                await changes.AddAsync(changed, fixAllContext.CancellationToken).ConfigureAwait(false);
            }
        }

        return changes.IsEmpty
            ? null
            : CodeAction.Create("Fix all", cancellation => changes.ApplyAsync(cancellation), nameof(ContractFixAll));
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOf(FixAllContext all)
    {
        var found = new List<Diagnostic>();
        if (all.Scope == FixAllScope.Document)
        {
            found.AddRange(all.Document is { } document ? await all.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false) : []);
        }
        else
        {
            foreach (var project in all.Scope == FixAllScope.Project
                ? [all.Project]
                : all.Solution.Projects.Where(one => one.Language == all.Project.Language))
            {
                found.AddRange(await all.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }
        }

        return found.OrderBy(static one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static one => one.Location.SourceSpan.Start);
    }

    private static async Task<CodeAction?> CureOf(FixAllContext all, Document document, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), all.CancellationToken);
        await all.CodeFixProvider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        var sure = offered.FindAll(static action => !Change.IsForOnePlace(action.EquivalenceKey));
        return sure.Find(action => action.EquivalenceKey == all.CodeActionEquivalenceKey) ?? sure.FirstOrDefault();
    }

    private static async Task<Solution?> ChangedBy(CodeAction cure, CancellationToken cancellation)
    {
        var operations = await cure.GetOperationsAsync(cancellation).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution;
    }
}
