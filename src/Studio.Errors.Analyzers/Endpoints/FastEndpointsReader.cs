using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Finds the endpoints that are classes of FastEndpoints: a method handles the request, and <c>Configure()</c> says the rest, a part of it
/// on the builder of ASP.NET Core (<c>Options(…)</c>, <c>Description(…)</c>).
/// </summary>
internal sealed class FastEndpointsReader(FlowModels models, ProductSymbols symbols)
{
    private const string Library = "FastEndpoints";

    private readonly AttributeReader attributes = new(symbols);
    private readonly FunctionBodies bodies = new(models);

    /// <summary>Whether a call sends a result that it is given.</summary>
    public static bool Sends(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ResultAsync" or "SendResultAsync" } method && method.ContainingNamespace.ToDisplayString() == Library;

    /// <summary>The endpoints of a file.</summary>
    public IEnumerable<Endpoint> In(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var type in Classes(model, cancellation))
        {
            if (model.GetDeclaredSymbol(type, cancellation) is INamedTypeSymbol { IsAbstract: false } endpoint
                && models.DeclarationsOf(endpoint).First().GetSyntax(cancellation) == type
                && endpoint.SelfAndBaseTypes().Any(static one => one.Name == "BaseEndpoint" && one.IsIn(Library))
                && Handler(endpoint) is { } handler)
            {
                yield return new Endpoint(type.Identifier, [new Handler(handler, null)], Configured(endpoint, cancellation));
            }
        }
    }

    private static IEnumerable<ClassDeclarationSyntax> Classes(SemanticModel model, CancellationToken cancellation) =>
        !model.SyntaxTree.Spells("Configure") ? []
            : model.SyntaxTree.GetRoot(cancellation)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .Heeding(cancellation)
                .OfType<ClassDeclarationSyntax>();

    private static IMethodSymbol? Handler(INamedTypeSymbol endpoint) =>
        endpoint.GetMembers()
            .OfType<IMethodSymbol>()
            .FirstOrDefault(static one => one.IsOverride && one.Name is "HandleAsync" or "ExecuteAsync");

    private Conventions Configured(INamedTypeSymbol endpoint, CancellationToken cancellation)
    {
        var conventions = new Conventions();
        attributes.ReadClass(endpoint, conventions, cancellation);
        conventions.IsIncomplete = models.Spell("Configurator", cancellation);
        foreach (var call in endpoint.SelfAndBaseTypes()
            .SelectMany(static type => type.GetMembers("Configure"))
            .OfType<IMethodSymbol>()
            .SelectMany(method => bodies.Of(method, cancellation))
            .SelectMany(static body => body.Descendants())
            .Heeding(cancellation)
            .OfType<IInvocationOperation>())
        {
            if (call.TargetMethod.ContainingNamespace.ToDisplayString() != Library)
            {
                conventions.IsIncomplete |= models.Declares(call.TargetMethod);
                continue;
            }

            // What groups and processors say of the endpoint stands elsewhere.
            conventions.IsIncomplete |= call.TargetMethod.Name is "Group"
                or "PreProcessor"
                or "PreProcessors"
                or "PostProcessor"
                or "PostProcessors"
                || call.Arguments.Any(static one =>
                    one.Value.Unwrap() is IDelegateCreationOperation { Target: not IAnonymousFunctionOperation });
            switch (call.TargetMethod.Name)
            {
                case "AllowAnonymous":
                    conventions.Anonymous.Add(0);
                    break;
                case "Policies":
                    conventions.Access.AddRange(AccessReader.Texts(call)
                        .Select(policy => new RequiredAccess(policy, [], call.Syntax, IsOfGroup: false)));
                    break;
                case "Roles":
                    conventions.Access.Add(new(null, [.. AccessReader.Texts(call)], call.Syntax, IsOfGroup: false));
                    break;
            }

            foreach (var lambda in call.Arguments.Select(static argument => argument.Value.Unwrap())
                .OfType<IDelegateCreationOperation>()
                .Select(static one => one.Target)
                .OfType<IAnonymousFunctionOperation>()
                .Where(static lambda => lambda.Symbol.Parameters.Length == 1))
            {
                new BuilderReader(models, symbols).ReadUses(lambda.Symbol.Parameters[0], isOfGroup: false, conventions, cancellation);
            }
        }

        return conventions;
    }
}
