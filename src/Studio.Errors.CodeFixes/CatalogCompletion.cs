using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Analyzers;
using Studio.Errors.Catalog;

namespace Studio.Errors.CodeFixes;

/// <summary>
/// Completes scopes and codes inside strings: <c>[RequireScope("…")]</c>, <c>Headers.Add("Prefer", "error=…")</c>, and wherever a
/// method of ours takes one.
/// </summary>
[ExportCompletionProvider(nameof(CatalogCompletion), LanguageNames.CSharp), Shared]
public sealed class CatalogCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind is CompletionTriggerKind.Invoke or CompletionTriggerKind.InvokeAndCommitIfUnique
        || (trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character is '"' or ':' or '=');

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var cancellation = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindToken(Math.Max(context.Position - 1, 0)).Parent is not LiteralExpressionSyntax text
            || Inside(text, context.Position) is not { } inside
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var (wanted, from) = WantedText.At(text, model, cancellation);
        if (wanted == Wanted.Nothing || context.Position < inside.Start + from)
        {
            return;
        }

        var items = wanted == Wanted.Scope
            ? await ScopesAsync(context.Document.Project, cancellation).ConfigureAwait(false)
            : [.. CodesIn(model.Compilation, cancellation)];
        if (items.Count > 0)
        {
            context.CompletionListSpan = TextSpan.FromBounds(inside.Start + from, inside.End);
            context.IsExclusive = true;
            context.AddItems(items);
        }
    }

    /// <summary>Between the quotes; a string that is being typed may lack its last.</summary>
    private static TextSpan? Inside(LiteralExpressionSyntax text, int position)
    {
        if (!text.Token.IsKind(SyntaxKind.StringLiteralToken))
        {
            return null;
        }

        var spelling = text.Token.Text;
        var start = text.Token.SpanStart + (spelling.StartsWith("@", StringComparison.Ordinal) ? 2 : 1);
        var isClosed = spelling.Length > start - text.Token.SpanStart && spelling.EndsWith("\"", StringComparison.Ordinal);
        var end = text.Token.Span.End - (isClosed ? 1 : 0);
        return position >= start && position <= end ? TextSpan.FromBounds(start, end) : null;
    }

    private static async Task<IReadOnlyList<CompletionItem>> ScopesAsync(Project project, CancellationToken cancellation)
    {
        var scopes = new SortedSet<string>(StringComparer.Ordinal);
        var files = project.AdditionalDocuments.Where(static file => file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
        foreach (var file in files)
        {
            var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
            scopes.UnionWith(CatalogReader.Read(text.ToString()).Catalog?.Scopes.AsEnumerable() ?? []);
        }

        return [.. scopes.Select(static scope => Item(scope, "scope"))];
    }

    private static IEnumerable<CompletionItem> CodesIn(Compilation compilation, CancellationToken cancellation) =>
        from anchor in Anchors(compilation, cancellation)
        where anchor.GetAttributes().Any(SymbolExtensions.MarksCatalog)
        from result in anchor.GetTypeMembers()
        let code = result.GetAttributes().FirstOrDefault(static one => one.AttributeClass is { Name: "ErrorCodeAttribute" })
        where code is { ConstructorArguments.Length: 1 }
        let wire = Named(code, "Wire") ?? code.ConstructorArguments[0].Value
        orderby wire
        select Item($"{wire}", $"{Named(code, "Status")}");

    /// <summary>Those of the project, and of the assemblies that it references: a test's or client's catalog is in one.</summary>
    private static IEnumerable<INamedTypeSymbol> Anchors(Compilation compilation, CancellationToken cancellation) => compilation
        .GetSymbolsWithName(IsAnchorName, SymbolFilter.Type, cancellation)
        .OfType<INamedTypeSymbol>()
        .Concat(ProductAssemblies.UsersIn(compilation)
            .SelectMany(static one => one.GlobalNamespace.AllTypes())
            .Where(static type => IsAnchorName(type.Name)));

    private static bool IsAnchorName(string name) => name.EndsWith("Errors", StringComparison.Ordinal);

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == name).Value.Value;

    private static CompletionItem Item(string text, string description) =>
        CompletionItem.Create(text, tags: [WellKnownTags.Constant], inlineDescription: description);
}
