using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Studio.Errors.CodeFixes;

/// <summary>
/// Declares an error on an endpoint: in the union that its handler returns, or with <c>ProducesError</c>, on it or on its group.
/// </summary>
internal static class ErrorDeclaration
{
    /// <summary>What an editor shows for it.</summary>
    public const string Removal = "Remove it from the declaration";

    /// <summary>As many as the framework's unions take.</summary>
    private const int Largest = 6;

    public static IEnumerable<Change> On(FixCase one, string error)
    {
        var places = one.Diagnostic.AdditionalLocations;
        if (places.Count == 0 || places[0] is not { SourceTree: { } tree } place || tree != one.Root.SyntaxTree)
        {
            yield break;
        }

        var endpoint = one.Root.FindToken(place.SourceSpan.Start).Parent;
        var name = NameOf(error);
        if (UnionOf(endpoint, one.Root) is { } union && union.TypeArgumentList.Arguments.Count < Largest)
        {
            yield return one.Replace(
                $"Add {name} to the handler's return type",
                "ReturnType",
                union,
                union.AddTypeArgumentListArguments(TypeOf(error)));
        }

        if (endpoint is MethodDeclarationSyntax action)
        {
            var attributes = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(AttributeOf(error)));
            yield return one.Replace($"Declare {name} with ProducesError", "ProducesError", action, action.AddAttributeLists(attributes));
        }
        else if (endpoint?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } map)
        {
            yield return one.Replace($"Declare {name} with ProducesError", "ProducesError", map, Declared(map, error));
            if (GroupOf(map, one.Root) is { } group)
            {
                // Of the group's other endpoints nothing is known here.
                yield return one.Replace($"Declare {name} on the group", "GroupProducesError", group, Declared(group, error)).ForOnePlace();
            }
        }
    }

    /// <summary>Removes the attribute or call that is marked.</summary>
    public static IEnumerable<Change> Remove(FixCase one)
    {
        if (one.Node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax { Parent: { } owner } attributes } attribute)
        {
            yield return attributes.Attributes.Count > 1
                ? one.Replace(Removal, Removal, attributes, attributes.WithAttributes(attributes.Attributes.Remove(attribute)))
                : one.Replace(
                    Removal,
                    Removal,
                    owner,
                    owner.RemoveNode(
                        attributes,
                        IsFirst(owner, attributes) ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia)!);
        }
        else if (one.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax access } call)
        {
            yield return one.Replace(Removal, Removal, call, access.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));
        }
    }

    // What stands before the first belongs to the whole.
    private static bool IsFirst(SyntaxNode owner, AttributeListSyntax attributes) =>
        owner.ChildNodes().OfType<AttributeListSyntax>().First() == attributes;

    /// <summary><c>[ProducesError&lt;ApiErrors.NotFound&gt;]</c></summary>
    public static AttributeSyntax AttributeOf(string error) => SyntaxFactory.Attribute(ProducesError(error));

    /// <summary><c>.ProducesError&lt;ApiErrors.NotFound&gt;()</c> in place of another call.</summary>
    public static InvocationExpressionSyntax CallOn(MemberAccessExpressionSyntax access, string error) =>
        SyntaxFactory.InvocationExpression(access.WithName(ProducesError(error)));

    /// <summary>The call behind a builder: on a line of its own in a chain that has one call a line.</summary>
    private static InvocationExpressionSyntax Declared(ExpressionSyntax builder, string error)
    {
        var own = (builder as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax;
        var next = builder.Parent as MemberAccessExpressionSyntax;
        if (next?.Expression != builder)
        {
            next = null;
        }

        if ((next ?? own) is not { } access || !IsOnLineOfItsOwn(access))
        {
            return Call(builder.WithoutTrivia(), SyntaxFactory.Token(SyntaxKind.DotToken), error).WithTriviaFrom(builder);
        }

        var indent = access.OperatorToken.LeadingTrivia.Where(static one => one.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1);
        var dot = SyntaxFactory.Token(SyntaxFactory.TriviaList(indent), SyntaxKind.DotToken, default);
        var lineEnd = access.Expression.GetTrailingTrivia().Last(static one => one.IsKind(SyntaxKind.EndOfLineTrivia));
        var left = next is null ? builder.WithoutTrivia().WithTrailingTrivia(lineEnd) : builder.WithoutLeadingTrivia();
        return Call(left, dot, error)
            .WithLeadingTrivia(builder.GetLeadingTrivia())
            .WithTrailingTrivia(next is null ? builder.GetTrailingTrivia() : SyntaxFactory.TriviaList(lineEnd));
    }

    private static bool IsOnLineOfItsOwn(MemberAccessExpressionSyntax access) =>
        access.Expression.GetTrailingTrivia().Any(static one => one.IsKind(SyntaxKind.EndOfLineTrivia));

    private static InvocationExpressionSyntax Call(ExpressionSyntax builder, SyntaxToken dot, string error) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            builder,
            dot,
            ProducesError(error)));

    /// <summary>
    /// The group that an endpoint is mapped on: the calls that it is mapped on, or what the variable it is mapped on was set to.
    /// </summary>
    private static InvocationExpressionSyntax? GroupOf(InvocationExpressionSyntax map, SyntaxNode root)
    {
        var receiver = (map.Expression as MemberAccessExpressionSyntax)?.Expression;
        var group = receiver is IdentifierNameSyntax variable
            ? root.DescendantNodes()
                .OfType<VariableDeclaratorSyntax>()
                .FirstOrDefault(one => one.Identifier.ValueText == variable.Identifier.ValueText)?.Initializer?.Value
            : receiver;
        return group is InvocationExpressionSyntax chain
            && chain.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == "MapGroup")
            ? chain
            : null;
    }

    public static TypeSyntax TypeOf(string error) => SyntaxFactory.ParseTypeName(error).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary><c>ApiErrors.NotFound</c>, without its namespace.</summary>
    public static string NameOf(string error)
    {
        var parts = error.Split('.', ':');
        return string.Join(".", parts.Skip(Math.Max(0, parts.Length - 2)).Where(static part => part.Length > 0 && part != "global"));
    }

    private static GenericNameSyntax ProducesError(string error) =>
        SyntaxFactory.GenericName(
            SyntaxFactory.Identifier("ProducesError"),
            SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(TypeOf(error))));

    /// <summary>The <c>Results&lt;…&gt;</c> that the endpoint's handler names as its return type.</summary>
    private static GenericNameSyntax? UnionOf(SyntaxNode? endpoint, SyntaxNode root)
    {
        var call = endpoint?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        var arguments = call?.ArgumentList.Arguments.Select(static argument => argument.Expression) ?? [];
        var type = arguments.Select(argument => argument switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
            IdentifierNameSyntax name => Declared(root, name.Identifier.ValueText),
            MemberAccessExpressionSyntax access => Declared(root, access.Name.Identifier.ValueText),
            _ => null,
        }).FirstOrDefault(static found => found is not null);
        return type?.DescendantNodesAndSelf()
            .OfType<GenericNameSyntax>()
            .FirstOrDefault(static generic => generic.Identifier.ValueText == "Results");
    }

    private static TypeSyntax? Declared(SyntaxNode root, string name) =>
        root.DescendantNodes().Select(node => node switch
        {
            MethodDeclarationSyntax method when method.Identifier.ValueText == name => method.ReturnType,
            LocalFunctionStatementSyntax function when function.Identifier.ValueText == name => function.ReturnType,
            _ => null,
        }).FirstOrDefault(static found => found is not null);
}
