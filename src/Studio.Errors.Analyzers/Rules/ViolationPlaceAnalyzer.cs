using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR213: the place of a violation names a member that the body doesn't have, and one that is near.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ViolationPlaceAnalyzer() : EndpointAnalyzer(Misspelt)
{
    private const string Id = "SERR213";

    private static readonly DiagnosticDescriptor Misspelt = new(
        Id,
        "Name a member of the body in a violation",
        "'{0}' is no member of {1}; did you mean '{2}'?",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        application.Names.MayAnswer(tree, cancellation);

    private protected override void Analyze(EndpointCase one)
    {
        foreach (var handler in one.Endpoint.Handlers)
        {
            if (ViolationPlaces.BodyOf(handler.Symbol) is { } body)
            {
                foreach (var made in Made(handler, one))
                {
                    Report(made, body, one);
                }
            }
        }
    }

    private static void Report(IObjectCreationOperation made, ITypeSymbol body, EndpointCase one)
    {
        if (PlaceIn(made, one.Application) is { ConstantValue.Value: string place } literal
            && literal.Syntax.SyntaxTree == one.Endpoint.Location.SourceTree
            && ViolationPlaces.Misspelt(place, body) is var (name, owner, meant))
        {
            var mended = place.Substring(0, name.Start) + meant + place.Substring(name.End);
            var written = place.Substring(name.Start, name.Length);
            one.Report(Misspelt, literal.Syntax.GetLocation(), FixHints.Of(FixHints.Text, mended), written, owner.Name, meant);
        }
    }

    private static IEnumerable<IObjectCreationOperation> Made(Handler handler, EndpointCase one)
    {
        var bodies = handler.Lambda is { } lambda
            ? [lambda.Body]
            : new FunctionBodies(one.Application.Models).Of(handler.Symbol, one.Cancellation);
        return bodies.SelectMany(static body => body.Descendants()).Heeding(one.Cancellation).OfType<IObjectCreationOperation>();
    }

    /// <summary>The argument that says where: of the library's type, or of the catalog's own as its roles have it.</summary>
    private static IOperation? PlaceIn(IObjectCreationOperation made, Application application) =>
        made.Type is not INamedTypeSymbol type ? null
        : type.Name == "ErrorViolation" && type.IsIn("Studio.Errors.AspNetCore") ? Argument(made, "Place")
        : type.ContainingType is { } anchor && application.Catalogs.Of(anchor) is { } catalog && RoleOf(catalog, type) is { } role
            ? Argument(made, Identifiers.Camel(role))
            : null;

    private static IOperation? Argument(IObjectCreationOperation made, string name) =>
        made.Arguments.FirstOrDefault(one => string.Equals(one.Parameter?.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The member that takes the place, where the type is what the catalog lists violations in.</summary>
    private static string? RoleOf(CatalogModel catalog, INamedTypeSymbol type) =>
        catalog.Errors.FirstOrDefault(static entry => entry.From.Validation?.List is not null) is { From.Validation: { } validation } entry
        && entry.Parameters.FirstOrDefault(one => one.Name == validation.List)?.Type.Types.FirstOrDefault() is { } item
        && Identifiers.Pascal(item.Name) == type.Name
            ? validation.Target(ViolationRole.Pointer)?.Path
            : null;
}
