using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Reads a class with <c>[ErrorCatalog]</c> into a record that holds nothing of the compilation.</summary>
internal static class AnchorReader
{
    public const string AttributeName = "Studio.Errors.ErrorCatalogAttribute";

    private static readonly (Rule Rule, Func<INamedTypeSymbol, TypeDeclarationSyntax, bool> IsBroken)[] Checks =
    [
        (Rules.AnchorNotNamedErrors, static (type, _) => !Anchor.IsNamedAfterErrors(type.Name)),
        (Rules.AnchorNestedOrGeneric, static (type, _) => type.ContainingType is not null || type.IsGenericType || type.IsFileLocal),
        (Rules.AnchorNotPartial, static (type, syntax) => !type.IsStatic || !syntax.Modifiers.Any(SyntaxKind.PartialKeyword)),
    ];

    public static AnchorReading Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) => Guarded.Run(
        () => ReadAnchor(context, cancellation),
        problem => new(null, context.TargetSymbol.Name, "", TextRange.Nowhere, new([problem])));

    private static AnchorReading ReadAnchor(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var syntax = (TypeDeclarationSyntax)context.TargetNode;
        var attribute = context.Attributes[0];
        var attributeSyntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) ?? syntax;
        var broken = Checks.Where(check => check.IsBroken(type, syntax)).Select(check => check.Rule).ToArray();
        var own = syntax.Identifier.GetLocation().ToTextRange();
        var named = attributeSyntax.DescendantNodes().OfType<TypeOfExpressionSyntax>().FirstOrDefault() ?? attributeSyntax;
        var place = named.GetLocation().ToTextRange();
        var problems = broken
            .Select(rule => new Problem(rule, own, new[] { type.Name }.ToEquatableArray()))
            .Concat(ContractReader.Problems(type, attribute, place, own));
        return new(
            CanCarryCode(type, broken) ? Declaration(type, attribute) : null,
            type.Name,
            syntax.SyntaxTree.FilePath,
            place,
            problems.ToEquatableArray());
    }

    /// <summary>
    /// A class that merely lacks a modifier still gets its code: the compiler's own error about the modifier says the
    /// same as ours, and nothing else in the project fails for want of the generated names.
    /// </summary>
    private static bool CanCarryCode(INamedTypeSymbol type, Rule[] broken) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false } && broken.All(rule => rule == Rules.AnchorNotPartial);

    /// <summary>The anchor of another assembly.</summary>
    public static Anchor Referenced(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes().FirstOrDefault(IsCatalogAttribute);
        return new(NamespaceOf(type), type.Name, "internal", "")
        {
            IsOfContract = attribute is not null && ContractReader.NamesClass(attribute),
            Contract = attribute is null ? null : ContractReader.Of(ContractReader.NamedBy(attribute), type.ContainingAssembly),
        };
    }

    /// <summary>Whether an attribute makes its class an anchor.</summary>
    public static bool IsCatalogAttribute(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() == AttributeName;

    /// <summary>Whether an attribute says that the API is only called.</summary>
    public static bool IsClient(AttributeData attribute) =>
        attribute.NamedArguments.Any(static argument => argument is { Key: "Client", Value.Value: true });

    private static Anchor Declaration(INamedTypeSymbol type, AttributeData attribute) =>
        new(
            NamespaceOf(type),
            type.Name,
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            PathEnding.Normalize(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? ""))
        {
            IsClient = !ContractReader.NamesClass(attribute) && IsClient(attribute),
            IsOfContract = ContractReader.NamesClass(attribute),
            Contract = ContractReader.Of(ContractReader.NamedBy(attribute), type.ContainingAssembly),
        };

    private static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NamespaceFormat);

    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);
}
