using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Puts errors of the catalog into a function that declares a union, <c>Results&lt;Ok&lt;int&gt;, NotFound&gt;</c>: all answers of one type
/// are replaced together, and so is that type wherever the function names the union. Types that would come to one
/// error go together too, because a union can't have it twice.
/// </summary>
internal sealed class UnionChange
{
    /// <summary>As many as the framework's unions take.</summary>
    private const int Largest = 6;

    private readonly INamedTypeSymbol union;
    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;
    private readonly IReadOnlyList<GenericNameSyntax> names;
    private readonly List<(Replacement Answer, ITypeSymbol Type)> answers;
    private readonly SyntaxNode function;

    private UnionChange(
        SyntaxNode function, INamedTypeSymbol union, IReadOnlyList<Replacement> all, SemanticModel model, CancellationToken cancellation)
    {
        this.function = function;
        this.union = union;
        this.model = model;
        this.cancellation = cancellation;
        names = [.. NamesOf(function, union, model, cancellation)];
        answers = [.. from one in all
                      where one is { Text: not null, Error: not null } && function.Contains(one.Place) && IsTurnedInto(one.Place)
                      let type = model.GetTypeInfo(one.Place, cancellation).Type
                      where type is not null
                      select (one, type)];
    }

    public static bool IsUnion(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "Results" } && type.IsIn("Microsoft.AspNetCore.Http.HttpResults");

    /// <summary>The changes; empty where the union is declared elsewhere, or would become too large.</summary>
    public static ImmutableArray<TextChange> Of(
        Replacement one, IReadOnlyList<Replacement> all, SemanticModel model, CancellationToken cancellation)
    {
        var union = (INamedTypeSymbol)model.GetTypeInfo(one.Place, cancellation).ConvertedType!;
        return one.Place.Ancestors().TakeWhile(static node => node is not TypeDeclarationSyntax)
            .FirstOrDefault(node => ReturnTypeOf(node) is { } type && NamesOf(type, union, model, cancellation).Any()) is { } function
            && model.GetTypeInfo(one.Place, cancellation).Type is { } type
                ? new UnionChange(function, union, all, model, cancellation).Changes(type)
                : [];
    }

    private ImmutableArray<TextChange> Changes(ITypeSymbol type)
    {
        var types = Together(type);
        var leaving = types.Where(one => !IsKept(one)).ToList();
        var group = answers.FindAll(answer => Contains(types, answer.Type));
        var arguments = union.TypeArguments;
        var present = arguments.Where(one => !Contains(leaving, one)).ToList();
        var parts = new List<string>?[arguments.Length];
        var added = new List<ITypeSymbol>();
        for (var index = 0; index < arguments.Length; index++)
        {
            if (Contains(types, arguments[index]))
            {
                var fresh = group.Where(answer => Same(answer.Type, arguments[index])).Select(static answer => answer.Answer.Error!.Type)
                    .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Where(error => !Contains(present, error)).ToList();
                present.AddRange(fresh);
                added.AddRange(Contains(leaving, arguments[index]) ? [] : fresh);
                parts[index] = Contains(leaving, arguments[index]) ? [.. fresh.Select(Minimal)] : null;
            }
        }

        return present.Count is < 2 or > Largest ? []
            : [.. names.SelectMany(name => Changes(name, parts, added))
                .Concat(group.Select(static answer => new TextChange(answer.Answer.Place.Span, answer.Answer.Text!)))
                .OrderBy(static change => change.Span.Start)];
    }

    private string Minimal(INamedTypeSymbol error) => error.ToMinimalDisplayString(model, names[0].SpanStart);

    /// <summary>The changes of one place that names the union; a type that needs no successor goes with its comma.</summary>
    private IEnumerable<TextChange> Changes(GenericNameSyntax name, List<string>?[] parts, List<ITypeSymbol> added)
    {
        var list = name.TypeArgumentList.Arguments;
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index] is { Count: > 0 } written)
            {
                yield return new TextChange(list[index].Span, string.Join(", ", written));
            }
            else if (parts[index] is not null)
            {
                yield return new TextChange(
                    index > 0
                        ? TextSpan.FromBounds(list.GetSeparator(index - 1).SpanStart, list[index].Span.End)
                        : TextSpan.FromBounds(list[0].SpanStart, list[1].SpanStart),
                    string.Empty);
            }
        }

        if (added.Count > 0)
        {
            yield return new TextChange(
                new TextSpan(list[list.Count - 1].Span.End, 0),
                string.Concat(added.OfType<INamedTypeSymbol>().Select(one => ", " + Minimal(one))));
        }
    }

    /// <summary>The types of the union whose answers come to the same errors as those of the given one.</summary>
    private List<ITypeSymbol> Together(ITypeSymbol type)
    {
        var types = new List<ITypeSymbol> { type };
        for (var index = 0; index < types.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var errors = answers.Where(answer => Same(answer.Type, types[index]))
                .Select(static answer => (ITypeSymbol)answer.Answer.Error!.Type).ToList();
            types.AddRange(answers.Where(answer => Contains(errors, answer.Answer.Error!.Type) && !Contains(types, answer.Type))
                .Select(static answer => answer.Type)
                .Distinct(SymbolEqualityComparer.Default)
                .OfType<ITypeSymbol>());
        }

        return types;
    }

    /// <summary>Whether something else in the function still answers by a type.</summary>
    private bool IsKept(ITypeSymbol type) =>
        function.DescendantNodes().Heeding(cancellation).OfType<ExpressionSyntax>().Any(one =>
            one is not TypeSyntax { Parent: TypeArgumentListSyntax or MemberAccessExpressionSyntax }
            && model.GetTypeInfo(one, cancellation) is { Type: { } own, ConvertedType: { } converted }
            && Same(own, type)
            && Same(converted, union)
            && !answers.Exists(answer => answer.Answer.Place == one));

    private bool IsTurnedInto(ExpressionSyntax place) =>
        model.GetTypeInfo(place, cancellation).ConvertedType is { } converted && Same(converted, union);

    private static IEnumerable<GenericNameSyntax> NamesOf(
        SyntaxNode node, INamedTypeSymbol union, SemanticModel model, CancellationToken cancellation) =>
        node.DescendantNodesAndSelf().Heeding(cancellation).OfType<GenericNameSyntax>()
            .Where(name => name.Identifier.ValueText == "Results"
                && name.TypeArgumentList.Arguments.Count == union.TypeArguments.Length
                && model.GetTypeInfo(name, cancellation).Type is { } type && Same(type, union));

    private static TypeSyntax? ReturnTypeOf(SyntaxNode node) => node switch
    {
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        PropertyDeclarationSyntax property => property.Type,
        _ => null,
    };

    private static bool Contains(IEnumerable<ITypeSymbol> types, ITypeSymbol type) => types.Any(one => Same(one, type));

    private static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
