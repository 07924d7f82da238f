using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Analyzers;
using Studio.Errors.Catalog;

namespace Studio.Errors.CodeFixes;

/// <summary>
/// The compiler doesn't know <c>ApiErrors.SoldOut</c> or <c>ApiErrorCode.SoldOut</c>: offers to write the entry into errors.json. Never
/// at many places at once, since each may be a slip of the pen.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnknownErrorFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS0426", "CS0117", "CS0234"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && model is not null
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    .FirstAncestorOrSelf<SimpleNameSyntax>() is { } name
                && OwnerOf(name) is { } owner
                && CatalogOf(model.GetSymbolInfo(owner, context.CancellationToken).Symbol as INamedTypeSymbol) is { } path
                && CatalogEdit.FileOf(context.Document.Project, path) is { } file
                && Identifiers.Snake(name.Identifier.ValueText) is { } code)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add '{code}' to {file.Name}",
                        cancellation => CatalogEdit.AddAsync(file, code, cancellation),
                        "AddError"),
                        diagnostic);
            }
        }
    }

    private static ExpressionSyntax? OwnerOf(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        _ => null,
    };

    /// <summary>The path in <c>[ErrorCatalog]</c> of the class that a type is, or that its enum of codes belongs to.</summary>
    private static string? CatalogOf(INamedTypeSymbol? type) =>
        type is null ? null
        : PathOf(type) is { } own ? own
        : type is { TypeKind: TypeKind.Enum, Name: var name } && name.EndsWith("Code", StringComparison.Ordinal)
            ? type.ContainingNamespace
                .GetTypeMembers(name.Substring(0, name.Length - "Code".Length) + "s")
                .Select(PathOf)
                .OfType<string>()
                .FirstOrDefault()
            : null;

    private static string? PathOf(INamedTypeSymbol type) =>
        type.GetAttributes()
            .FirstOrDefault(SymbolExtensions.MarksCatalog)
            is { ConstructorArguments: { Length: > 0 } arguments } marker && !marker.NamedArguments.Any(IsClient)
            ? arguments[0].Value as string
            : null;

    /// <summary>The catalog of an API that is only called gets no entry here.</summary>
    private static bool IsClient(KeyValuePair<string, TypedConstant> argument) => argument is { Key: "Client", Value.Value: true };
}
