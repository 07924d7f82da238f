using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The framework's own ways to declare a response: <c>[ProducesResponseType]</c>, <c>.Produces()</c> and their like.</summary>
internal static class ForeignDeclarations
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";
    private const string Http = "Microsoft.AspNetCore.Http";

    private static readonly string[] Names =
    [
        "ProducesResponseType",
            "ProducesResponseTypeAttribute",
            "ProducesResponseTypeMetadata",
            "SwaggerResponse",
            "SwaggerResponseAttribute",
        "Produces", "ProducesProblem", "ProducesValidationProblem",
    ];

    /// <summary>Where a file may have one, judged by names: attributes, calls, and metadata that is made.</summary>
    public static IEnumerable<SyntaxNode> Candidates(SyntaxTree tree, CancellationToken cancellation) =>
        Names.SelectMany(name => tree.Tokens(name, cancellation))
            .Select(static token => DeclarationAt(token.Parent))
            .OfType<SyntaxNode>()
            .Distinct();

    /// <summary>The status that is declared, where it is a constant and an error; null for anything else.</summary>
    public static int? StatusOf(SyntaxNode place, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(place, cancellation) switch
        {
            IInvocationOperation { TargetMethod: var method } call when Declares(method) => Status(call.Arguments),
            IObjectCreationOperation { Type: { } type } made when Declares(type) => Status(made.Arguments),
            IAttributeOperation { Operation: IObjectCreationOperation { Type: { } type } made } when Declares(type) =>
                Status(made.Arguments),
            _ => null,
        };

    private static SyntaxNode? DeclarationAt(SyntaxNode? name)
    {
        if (name is not SimpleNameSyntax simple)
        {
            return null;
        }

        SyntaxNode whole = simple;
        while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax)
        {
            whole = whole.Parent;
        }

        return whole.Parent is AttributeSyntax or InvocationExpressionSyntax or ObjectCreationExpressionSyntax ? whole.Parent : null;
    }

    private static bool Declares(IMethodSymbol method) =>
        method.Name is "Produces" or "ProducesProblem" or "ProducesValidationProblem"
        && method.ContainingType is { Name: "OpenApiRouteHandlerBuilderExtensions" } type && type.IsIn(Http);

    private static bool Declares(ITypeSymbol type) =>
        type.SelfAndBaseTypes().Any(static one => one.Name == "ProducesResponseTypeAttribute" && one.IsIn(Mvc))
        || (type.Name == "ProducesResponseTypeMetadata" && type.IsIn(Http));

    private static int? Status(IEnumerable<IArgumentOperation> arguments) =>
        arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "statusCode")?.Value.ConstantValue.Value is int status
            and >= 400
            and <= 599
            ? status
            : null;
}
